package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.Overwrite;
import java.util.List;
import java.util.Locale;

/** Reads what a channel is to be. */
final class ChannelForm {
    private static final int MOST_NAME = 100;
    private static final int MOST_TOPIC = 1024;
    private static final int MOST_POSITION = 10_000;

    private final FormErrors errors = new FormErrors();
    private final FormFields form;

    ChannelForm(HttpCall call) {
        form = new FormFields(call.json(), "", errors);
    }

    /** A name that must be there, of a thread. */
    String threadName() {
        String name = form.requiredText("name", 1, MOST_NAME);
        if (form.has("name") && name.isBlank()) {
            errors.length("name", 1, MOST_NAME);
        }
        errors.refuse();
        return name;
    }

    /** Makes sure of a name and of a type that exists here. */
    ChannelForm forNewChannel() {
        form.require("name");
        form.integer("type", 0, 0);
        return this;
    }

    /** Whether permission overwrites are given. */
    boolean namesOverwrites() {
        return form.has("permission_overwrites");
    }

    /** The channel after the change. */
    Channel change(Channel old, OverwriteForm overwriteForm) {
        String name = form.text("name", 1, MOST_NAME).orElse(old.name());
        String topic = form.names("topic") ? form.text("topic", 0, MOST_TOPIC).orElse("") : old.topic();
        boolean nsfw = form.flag("nsfw").orElse(old.nsfw());
        int position = form.integer("position", 0, MOST_POSITION)
                .orElse((long) old.position())
                .intValue();
        List<Overwrite> overwrites = namesOverwrites() ? overwriteForm.list(form) : old.overwrites();
        boolean thread = old.type() == ChannelType.THREAD;
        String written = thread ? name : textName(name);
        if (written.isBlank()) {
            errors.length("name", 1, MOST_NAME);
        }
        errors.refuse();
        return new Channel(
                old.id(),
                old.type(),
                written,
                thread ? old.topic() : topic,
                !thread && nsfw,
                thread ? old.position() : position,
                old.parentId(),
                old.ownerId(),
                thread ? old.overwrites() : overwrites,
                old.recipientIds());
    }

    /** Text channels have names in lower case with dashes. */
    private static String textName(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", "-");
    }
}
