package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.FileLinks;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;

/** Hands out uploaded files below {@link FileLinks#PREFIX}, to whoever has a signed address. */
public final class FileRoutes {
    private final ChatContext context;

    public FileRoutes(ChatContext context) {
        this.context = context;
    }

    /** Adds the routes to a router that serves {@link FileLinks#PREFIX}. */
    public void addTo(Router router) {
        router.add("GET", "/{channel}/{attachment}/{name}", this::file)
                .add("HEAD", "/{channel}/{attachment}/{name}", this::file);
    }

    private Reply file(HttpCall call) {
        boolean valid = context.wire()
                .links()
                .valid(
                        FileLinks.PREFIX + call.path(),
                        call.query("ex").orElse(""),
                        call.query("is").orElse(""),
                        call.query("hm").orElse(""));
        if (!valid) {
            return gone();
        }
        try {
            return safe(answer(context.world().files().get(call.id("attachment")), call.parameter("name")));
        } catch (NoSuchElementException e) {
            return gone();
        }
    }

    /** Pictures show in the page; anything else is only saved. */
    private static Reply answer(byte[] bytes, String filename) {
        FileKind kind = FileKind.of(bytes);
        String disposition = (kind.picture() ? "inline" : "attachment") + "; filename=\"" + filename + "\"";
        return Reply.bytes(kind.contentType(), bytes)
                .with("Content-Disposition", disposition)
                .with("Cache-Control", "private, max-age=86400, immutable");
    }

    private static Reply gone() {
        byte[] text = "This content is no longer available.".getBytes(StandardCharsets.UTF_8);
        Reply reply = Reply.bytes("text/plain; charset=utf-8", text).with("Cache-Control", "no-store");
        return safe(new Reply(404, reply.headers(), text));
    }

    private static Reply safe(Reply reply) {
        return reply.with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Referrer-Policy", "no-referrer")
                .with("Cross-Origin-Resource-Policy", "same-origin");
    }
}
