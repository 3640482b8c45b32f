package dev.easel.bot.train;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The emoji of three npm packages, in an order that does not change. */
final class EmojiShelf {
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    /** Skin tones repeat a picture; flags and key caps are letters more than pictures. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(^|.*-)(1f3f[b-f]|1f1[ef][0-9a-f]|e00[0-9a-f]{2}|20e3)(-.*|$)");

    private static final Pattern LEFT_OUT_NAMES = Pattern.compile(".*(skin-tone|keycap|flag).*");

    private EmojiShelf() {}

    /**
     * All emoji whose subjects are wanted.
     *
     * @param data a folder with one folder a package, named as {@link EmojiStyle} says
     * @throws RefusedInputException where one is missing
     */
    static List<Emoji> read(Path data, Predicate<String> subjects) {
        IconSet flat = IconSet.open(data.resolve(EmojiStyle.FLUENT_FLAT.folder()));
        IconSet noto = IconSet.open(data.resolve(EmojiStyle.NOTO.folder()));
        List<Emoji> emoji = new ArrayList<>();
        emoji.addAll(rendered(data.resolve(EmojiStyle.FLUENT_3D.folder()).resolve("assets"), flat, noto));
        emoji.addAll(drawn(EmojiStyle.FLUENT_FLAT, flat, flat));
        emoji.addAll(drawn(EmojiStyle.NOTO, noto, flat));
        emoji.removeIf(one -> !subjects.test(one.subject()));
        return List.copyOf(emoji);
    }

    private static List<Emoji> rendered(Path folder, IconSet flat, IconSet noto) {
        List<Emoji> emoji = new ArrayList<>();
        for (Path file : files(folder)) {
            String code =
                    String.valueOf(file.getFileName()).replace(".webp", "").replace("-fe0f", "");
            flat.nameOf(code)
                    .or(() -> noto.nameOf(code))
                    .flatMap(name -> subject(code, name))
                    .ifPresent(subject -> emoji.add(new Emoji(EmojiStyle.FLUENT_3D, subject, () -> decoded(file))));
        }
        return emoji;
    }

    /** @param flat whose name for the same code points is the subject, so that a subject has one name in all styles */
    private static List<Emoji> drawn(EmojiStyle style, IconSet icons, IconSet flat) {
        List<Emoji> emoji = new ArrayList<>();
        icons.names().forEach((code, name) -> {
            if (icons.has(name)) {
                subject(code, flat.nameOf(code).orElse(name))
                        .ifPresent(subject -> emoji.add(new Emoji(style, subject, () -> icons.draw(name))));
            }
        });
        return emoji;
    }

    private static Optional<String> subject(String code, String name) {
        return LEFT_OUT.matcher(code).matches() || LEFT_OUT_NAMES.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name.replace('-', ' '));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".webp"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedInputException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static BufferedImage decoded(Path file) {
        ImageIO.setUseCache(false);
        ImageReader reader = WEBP.createReaderInstance(null);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (IOException e) {
            throw new RefusedInputException(file + " cannot be read: " + IoReason.of(e), e);
        } finally {
            reader.dispose();
        }
    }
}
