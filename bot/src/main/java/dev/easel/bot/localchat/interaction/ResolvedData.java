package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.rest.UploadedFiles;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the objects behind the ids in an interaction's data, as Discord's "resolved". Confined to one thread. */
final class ResolvedData {
    private final ChatContext context;
    private final Submission submission;
    private final UploadedFiles uploads;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<Long> attachmentIds = new ArrayList<>();

    ResolvedData(ChatContext context, Submission submission) {
        this.context = context;
        this.submission = submission;
        this.uploads = new UploadedFiles(context);
    }

    /** Adds a user, and the member; false for nobody who is here. */
    boolean user(long id) {
        Channel channel = submission.channel();
        boolean here = channel.inGuild()
                ? world().member(id).isPresent()
                : channel.recipientIds().contains(id);
        if (here) {
            put("users", id, context.wire().user(id));
            world().member(id).filter(member -> channel.inGuild()).ifPresent(this::member);
        }
        return here;
    }

    private void member(Member member) {
        ObjectNode node = context.wire().memberOnly(member);
        node.remove(List.of("deaf", "mute"));
        node.put("permissions", Long.toString(context.permissions().in(submission.channel(), member.userId())));
        put("members", member.userId(), node);
    }

    /** Adds a role; false where there is none. */
    boolean role(long id) {
        if (!submission.channel().inGuild()) {
            return false;
        }
        world().role(id).ifPresent(role -> put("roles", id, context.wire().role(role)));
        return world().role(id).isPresent();
    }

    /** Adds a user or a role; false where there is neither. */
    boolean mentionable(long id) {
        return user(id) || role(id);
    }

    /**
     * Adds a channel.
     *
     * @param types Discord's numbers for the kinds allowed; empty for all
     * @return false for none that the person sees
     */
    boolean channel(long id, Set<Integer> types) {
        Optional<Channel> found = world().channel(id)
                .filter(Channel::inGuild)
                .filter(channel -> submission.channel().inGuild())
                .filter(channel -> context.permissions().has(Permission.VIEW_CHANNEL, channel, submission.userId()))
                .filter(channel ->
                        types.isEmpty() || types.contains(channel.type().number()));
        found.ifPresent(channel -> {
            ObjectNode node = context.wire().channel(channel);
            node.remove("permission_overwrites");
            node.put("permissions", Long.toString(context.permissions().in(channel, submission.userId())));
            put("channels", id, node);
        });
        return found.isPresent();
    }

    /** Adds a message. */
    void message(Message message) {
        put("messages", message.id(), context.wire().message(message, context.botId()));
    }

    /** Stores the file of the part files[number] and adds it; empty where there is no such part. */
    Optional<Attachment> file(String number) {
        Optional<Upload> upload = submission.files().stream()
                .filter(file -> file.field().equals("files[" + number + "]"))
                .findFirst();
        Optional<Attachment> attachment =
                upload.map(file -> uploads.keep(file, submission.channel().id()));
        attachment.ifPresent(kept -> {
            attachmentIds.add(kept.id());
            put("attachments", kept.id(), context.wire().attachment(kept));
        });
        return attachment;
    }

    /** The files stored so far. */
    List<Long> attachmentIds() {
        return attachmentIds;
    }

    /** Forgets the files stored so far: the submission was refused. */
    void discard() {
        attachmentIds.forEach(world().files()::remove);
    }

    /** Puts it into an interaction's data unless it is empty. */
    void into(ObjectNode data) {
        if (!json.isEmpty()) {
            data.set("resolved", json);
        }
    }

    private void put(String kind, long id, ObjectNode object) {
        json.withObjectProperty(kind).set(Long.toString(id), object);
    }

    private World world() {
        return context.world();
    }
}
