package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.FormValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads allowed mentions. */
final class MentionForm {
    private static final Set<String> KINDS = Set.of("roles", "users", "everyone");

    private static final int MOST = 100;
    private static final int MOST_KIND = 100;

    private MentionForm() {}

    static AllowedMentions read(FormFields message) {
        Optional<FormFields> object = message.object("allowed_mentions");
        return object.map(MentionForm::allowed).orElse(AllowedMentions.ALL);
    }

    private static AllowedMentions allowed(FormFields node) {
        Set<String> parse = new HashSet<>();
        for (FormValue element : node.list("parse", 0, MOST)) {
            element.text(0, MOST_KIND).ifPresent(parse::add);
        }
        for (String kind : parse) {
            if (!KINDS.contains(kind)) {
                node.errors().choice(node.path("parse"), kind, "'roles', 'users', 'everyone'");
            }
        }
        List<Long> users = node.snowflakes("users", 0, MOST);
        List<Long> roles = node.snowflakes("roles", 0, MOST);
        exclusive(node, "users", parse, users);
        exclusive(node, "roles", parse, roles);
        return new AllowedMentions(
                parse.contains("everyone"),
                parse.contains("users"),
                parse.contains("roles"),
                Set.copyOf(users),
                Set.copyOf(roles),
                node.flag("replied_user").orElse(false));
    }

    private static void exclusive(FormFields node, String kind, Set<String> parse, List<Long> ids) {
        if (parse.contains(kind) && !ids.isEmpty()) {
            node.errors()
                    .add(
                            node.path(),
                            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
        }
    }
}
