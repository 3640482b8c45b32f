package dev.easel.bot.web;

import dev.easel.bot.Sha256;
import dev.easel.bot.localchat.http.Endpoint;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gallery's addresses. */
final class GalleryRoutes {
    /** Where it begins. */
    static final String ROOT = "/gallery";

    /** The style sheet's name below that. */
    static final String STYLE = "style.css";

    private static final int PER_PAGE = 24;
    /** After so long some of what was not looked at yet can be. */
    private static final String AGAIN_SECONDS = "2";

    private static final int MOST_PAGES = 100_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern PICTURE = Pattern.compile("([1-9][0-9]?)\\.png");

    private final Supplier<GalleryShelf> shelf;
    private final byte[] style = style();

    GalleryRoutes(Supplier<GalleryShelf> shelf) {
        this.shelf = shelf;
    }

    private static byte[] style() {
        try (InputStream in = GalleryRoutes.class.getResourceAsStream("gallery.css")) {
            if (in == null) {
                throw new IllegalStateException("gallery.css is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(Router router) {
        add(router, "/", call -> moved("gallery"));
        add(router, ROOT, this::list);
        add(router, ROOT + "/" + STYLE, call -> Reply.bytes("text/css; charset=utf-8", style));
        add(router, ROOT + "/{drawing}", this::drawing);
        add(router, ROOT + "/{drawing}/{picture}", this::picture);
    }

    private static void add(Router router, String path, Endpoint endpoint) {
        router.add("GET", path, endpoint).add("HEAD", path, endpoint);
    }

    /** Relative links lead astray below a slash at the end. */
    private static Reply moved(String relative) {
        return new Reply(307, Map.of("Location", relative), new byte[0]);
    }

    private Reply list(HttpCall call) {
        if (call.path().endsWith("/")) {
            return moved("../gallery");
        }
        int page = call.query("page").map(GalleryRoutes::pageNumber).orElse(1);
        boolean favourites = call.query("favourites").equals(Optional.of("1"));
        ShelfPage found = shelf.get().latest((page - 1) * PER_PAGE, PER_PAGE, favourites);
        Reply reply = html(200, page(call).list(found, page, favourites));
        return found.ripens() ? reply.with("Refresh", AGAIN_SECONDS) : reply;
    }

    private static int pageNumber(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    private Reply drawing(HttpCall call) {
        String id = call.parameter("drawing");
        if (call.path().endsWith("/")) {
            return ID.matcher(id).matches()
                    ? moved("../" + id)
                    : html(404, page(call).gone("../../"));
        }
        return Optional.of(id)
                .filter(ID.asMatchPredicate())
                .flatMap(shelf.get()::find)
                .map(item -> html(200, page(call).drawing(item)))
                .orElseGet(() -> html(404, page(call).gone("../")));
    }

    private Reply picture(HttpCall call) {
        String id = call.parameter("drawing");
        Matcher name = PICTURE.matcher(call.parameter("picture"));
        if (!ID.matcher(id).matches() || !name.matches()) {
            return html(404, page(call).gone("../../"));
        }
        return shelf.get()
                .picture(id, Integer.parseInt(name.group(1)))
                .map(bytes -> picture(bytes, call.header("If-None-Match").orElse("")))
                .orElseGet(() -> html(404, page(call).gone("../../")));
    }

    /** A drawing's pictures never change. */
    private static Reply picture(byte[] bytes, String known) {
        String tag = "\"" + Sha256.of(bytes) + "\"";
        Map<String, String> headers = Map.of("Cache-Control", "private, max-age=604800, immutable", "ETag", tag);
        if (known.contains(tag)) {
            return new Reply(304, headers, new byte[0]);
        }
        return new Reply(200, headers, bytes).with("Content-Type", "image/png");
    }

    private static GalleryPage page(HttpCall call) {
        return new GalleryPage(PageLanguage.of(call.header("Accept-Language").orElse("")));
    }

    private static Reply html(int status, String page) {
        return new Reply(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8", "Vary", "Accept-Language"),
                page.getBytes(StandardCharsets.UTF_8));
    }
}
