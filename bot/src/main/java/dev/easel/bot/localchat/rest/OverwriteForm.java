package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.Overwrite;
import java.util.ArrayList;
import java.util.List;

/** Reads permission overwrites. */
final class OverwriteForm {
    private static final int MOST = 100;

    private final ChatContext context;

    OverwriteForm(ChatContext context) {
        this.context = context;
    }

    /** Those of a channel's form. */
    List<Overwrite> list(FormFields channel) {
        List<Overwrite> overwrites = new ArrayList<>();
        for (FormFields node : channel.objects("permission_overwrites", 0, MOST)) {
            node.require("id");
            overwrites.add(one(node, node.snowflake("id")));
        }
        return overwrites;
    }

    /** One of a role or a member. */
    Overwrite one(FormFields node, long targetId) {
        boolean role = context.world().role(targetId).isPresent();
        boolean member = node.integer("type", 0, 1).orElse(role ? 0L : 1L) == 1;
        long allow = node.integer("allow", 0, Long.MAX_VALUE).orElse(0L);
        long deny = node.integer("deny", 0, Long.MAX_VALUE).orElse(0L);
        return new Overwrite(targetId, member, allow, deny);
    }

    /**
     * Makes sure that targets exist, and that nobody grants or takes what they lack.
     *
     * @param own bits of {@link dev.easel.bot.localchat.world.Permission} that the one who acts has
     * @throws ApiException 10009 or 50013
     */
    void check(List<Overwrite> overwrites, long own) {
        for (Overwrite overwrite : overwrites) {
            boolean known = overwrite.member()
                    ? context.world().member(overwrite.targetId()).isPresent()
                    : context.world().role(overwrite.targetId()).isPresent();
            if (!known) {
                throw ApiException.unknown(10009, "Overwrite");
            }
            if (((overwrite.allow() | overwrite.deny()) & ~own) != 0) {
                throw Access.missingPermissions();
            }
        }
    }
}
