package dev.easel.bot.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An npm package of icons in one JSON file of SVG bodies, with a second that says which code points each is for. */
final class IconSet {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final JsonNode icons;
    private final Map<String, String> names;

    private IconSet(Path folder, JsonNode icons, Map<String, String> names) {
        this.folder = folder;
        this.icons = icons;
        this.names = names;
    }

    /** @throws RefusedInputException where the folder holds no such package */
    static IconSet open(Path folder) {
        Map<String, String> names = new TreeMap<>();
        read(folder.resolve("chars.json"))
                .properties()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));
        return new IconSet(folder, read(folder.resolve("icons.json")), names);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RefusedInputException(
                    file + " cannot be read: " + IoReason.of(e) + " (scripts/train-data fetches what is needed)", e);
        }
    }

    /** Names by code points, in hexadecimal with dashes between, sorted. */
    Map<String, String> names() {
        return names;
    }

    Optional<String> nameOf(String codePoints) {
        return Optional.ofNullable(names.get(codePoints));
    }

    boolean has(String name) {
        return icons.path("icons").has(name);
    }

    /** The icon of this name, drawn at {@link Emoji#SIDE}. */
    BufferedImage draw(String name) {
        BufferedImage image = new BufferedImage(Emoji.SIDE, Emoji.SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document(name).render(null, graphics, new ViewBox(0, 0, Emoji.SIDE, Emoji.SIDE));
        graphics.dispose();
        return image;
    }

    private SVGDocument document(String name) {
        byte[] svg = svg(name).getBytes(StandardCharsets.UTF_8);
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (document == null) {
            throw new RefusedInputException(folder + ": the icon '" + name + "' is no SVG");
        }
        return document;
    }

    private String svg(String name) {
        JsonNode icon = icons.path("icons").path(name);
        int width = side(icon, "width");
        int height = side(icon, "height");
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                        + "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s</svg>",
                width,
                height,
                width,
                height,
                icon.path("body").asText());
    }

    private int side(JsonNode icon, String key) {
        return icon.path(key).asInt(icons.path(key).asInt(16));
    }
}
