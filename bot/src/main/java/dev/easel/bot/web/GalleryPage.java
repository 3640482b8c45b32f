package dev.easel.bot.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The gallery as HTML. Its links are relative, so that it works under any path.
 *
 * @param language what it speaks
 */
record GalleryPage(PageLanguage language) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_TITLE = 80;

    /**
     * A page of the list.
     *
     * @param found in their order
     * @param number from 1
     * @param favourites whether it shows these alone
     */
    String list(ShelfPage found, int number, boolean favourites) {
        String cards = found.items().stream().map(this::card).collect(Collectors.joining());
        String body = found.items().isEmpty()
                ? "<p>" + text(nothing(number, favourites)) + "</p>\n"
                : "<ul class=\"cards\">\n" + cards + "</ul>\n";
        String tabs = tab(PageText.LATEST, "gallery", !favourites)
                + tab(PageText.FAVOURITES, "gallery?favourites=1", favourites);
        return page(
                text(PageText.TITLE),
                "gallery/" + GalleryRoutes.STYLE,
                "<h1>" + text(PageText.TITLE) + "</h1>\n<nav>" + tabs + "</nav>\n" + body
                        + turning(number, found.more(), favourites));
    }

    private static PageText nothing(int number, boolean favourites) {
        if (number > 1) {
            return PageText.END;
        }
        return favourites ? PageText.NO_FAVOURITES : PageText.NOTHING;
    }

    private String tab(PageText name, String link, boolean current) {
        return "<a href=\"" + link + "\"" + (current ? " aria-current=\"page\"" : "") + ">" + text(name) + "</a> ";
    }

    private String turning(int number, boolean more, boolean favourites) {
        String filter = favourites ? "&amp;favourites=1" : "";
        String newer = number > 1
                ? "<a rel=\"prev\" href=\"gallery?page=" + (number - 1) + filter + "\">" + text(PageText.NEWER)
                        + "</a> "
                : "";
        String older = more
                ? "<a rel=\"next\" href=\"gallery?page=" + (number + 1) + filter + "\">" + text(PageText.OLDER) + "</a>"
                : "";
        return "<nav>" + newer + older + "</nav>\n";
    }

    private String card(ShelfItem item) {
        String id = Html.escaped(item.id());
        return "<li><a href=\"gallery/" + id + "\">"
                + veil(item)
                        .map(why -> "<span class=\"veil\">" + why + "</span>")
                        .orElseGet(() -> picture(item, "gallery/" + id + "/1.png", Html.escaped(item.prompt())))
                + "<span class=\"prompt\">" + Html.escaped(item.prompt()) + "</span></a>\n" + about(item) + "</li>\n";
    }

    private String about(ShelfItem item) {
        String mark = item.favourite() ? " <span title=\"" + text(PageText.FAVOURITE) + "\">❤️</span>" : "";
        return "<small><time datetime=\"" + item.drawn() + "\">" + TIME.format(item.drawn()) + "</time>" + mark
                + "</small>";
    }

    private static String picture(ShelfItem item, String address, String alternative) {
        return "<img src=\"" + address + "\" alt=\"" + alternative + "\" width=\"" + item.width() + "\" height=\""
                + item.height() + "\" loading=\"lazy\">";
    }

    /** A drawing's own page. */
    String drawing(ShelfItem item) {
        String id = Html.escaped(item.id());
        String pictures = IntStream.rangeClosed(1, item.count())
                .mapToObj(cell -> {
                    String address = id + "/" + cell + ".png";
                    return "<a href=\"" + address + "\">" + picture(item, address, text(PageText.PICTURE) + " " + cell)
                            + "</a>\n";
                })
                .collect(Collectors.joining());
        return page(
                Html.escaped(shortened(item.prompt())),
                GalleryRoutes.STYLE,
                "<nav><a href=\"../gallery\">" + text(PageText.ALL) + "</a></nav>\n<h1 class=\"prompt\">"
                        + Html.escaped(item.prompt()) + "</h1>\n<p>" + about(item) + "</p>\n"
                        + veiled(item, "<div class=\"pictures\">\n" + pictures + "</div>\n") + recipe(item)
                        + buttons(item.count()));
    }

    /** What is hidden is not even fetched before it is clicked on. */
    private String veiled(ShelfItem item, String pictures) {
        return veil(item)
                .map(why -> "<details>\n<summary>" + why + "</summary>\n" + pictures + "</details>\n")
                .orElse(pictures);
    }

    private Optional<String> veil(ShelfItem item) {
        return switch (item.veil()) {
            case NONE -> Optional.empty();
            case EXPLICIT -> Optional.of(text(PageText.VEILED));
            case UNJUDGED -> Optional.of(text(PageText.UNJUDGED));
        };
    }

    private String recipe(ShelfItem item) {
        String lines = item.recipe().stream()
                .map(line -> definition(Html.escaped(line.name()), Html.escaped(line.value())))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "<h2>" + text(PageText.RECIPE) + "</h2>\n<dl>\n" + lines + "</dl>\n";
    }

    private String buttons(int count) {
        String lines = definition("U1–U" + count, text(PageText.SINGLE))
                + definition("V1–V" + count, text(PageText.VARY))
                + definition("🔄", text(PageText.AGAIN))
                + definition("Upscale", text(PageText.UPSCALE))
                + definition("Zoom Out, ⬅️ ➡️ ⬆️ ⬇️", text(PageText.ZOOM))
                + definition("❤️", text(PageText.HEART));
        return "<h2>" + text(PageText.BUTTONS) + "</h2>\n<dl>\n" + lines + "</dl>\n";
    }

    private static String definition(String term, String meaning) {
        return "<dt>" + term + "</dt><dd>" + meaning + "</dd>\n";
    }

    /** What is shown where there is no such drawing. */
    String gone(String root) {
        return page(
                text(PageText.TITLE),
                root + "gallery/" + GalleryRoutes.STYLE,
                "<nav><a href=\"" + root + "gallery\">" + text(PageText.ALL) + "</a></nav>\n<p>" + text(PageText.GONE)
                        + "</p>\n");
    }

    private String page(String title, String style, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + " · Easel</title>\n<link rel=\"stylesheet\" href=\"" + style + "\">\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    private String text(PageText text) {
        return Html.escaped(text.in(language));
    }

    private static String shortened(String prompt) {
        return prompt.codePointCount(0, prompt.length()) <= LONGEST_TITLE
                ? prompt
                : prompt.substring(0, prompt.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
