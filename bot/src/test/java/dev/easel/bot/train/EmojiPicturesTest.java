package dev.easel.bot.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.train.CaptionedPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmojiPicturesTest {
    private static final int SUBJECTS = 80;

    @TempDir
    private Path data;

    @BeforeEach
    void writePackages() throws IOException {
        writeIcons("fluent-emoji-flat", "plain-");
        writeIcons("noto", "other-");
        Path assets = Files.createDirectories(data.resolve("fluent-emoji-3d/assets"));
        for (String code : List.of("1f400", "1f401-fe0f", "1f44b-1f3fb", "1f1e6-1f1e9", "ffff")) {
            writeWebp(assets.resolve(code + ".webp"));
        }
    }

    @Test
    void subjectsAreHeldOutInEveryStyleOrInNone() {
        Set<String> seen = subjects(EmojiShelf.read(data, subject -> !HeldOut.contains(subject)));
        Set<String> heldOut = subjects(EmojiShelf.read(data, HeldOut::contains));

        assertThat(seen).doesNotContainAnyElementsOf(heldOut);
        assertThat(seen.size() + heldOut.size()).isEqualTo(SUBJECTS);
        assertThat(heldOut.size()).isBetween(1, SUBJECTS / 8);
    }

    @Test
    void subjectHasTheFlatPackagesNameInAllStyles() {
        List<Emoji> rats = EmojiShelf.read(data, subject -> subject.equals("plain 0"));

        assertThat(rats).extracting(Emoji::caption).containsExactly("3d plain 0", "flat plain 0", "cartoon plain 0");
    }

    @Test
    void skinTonesFlagsAndUnknownCodePointsAreLeftOut() {
        List<Emoji> rendered = EmojiShelf.read(data, subject -> true).stream()
                .filter(one -> one.style() == EmojiStyle.FLUENT_3D)
                .toList();

        assertThat(rendered).extracting(Emoji::subject).containsExactly("plain 0", "plain 1");
    }

    @Test
    void drawingKeepsWhatIsTransparent() {
        Emoji flat = EmojiShelf.read(data, subject -> subject.equals("plain 0")).get(1);

        BufferedImage drawing = flat.drawing().get();

        assertThat(drawing.getWidth()).isEqualTo(Emoji.SIDE);
        assertThat(drawing.getRGB(0, 0) >>> 24).isZero();
        assertThat(drawing.getRGB(128, 128)).isEqualTo(0xFFCC0000);
    }

    @Test
    void pictureDependsOnItsNumberAndTheSeedAlone() {
        EmojiPictures pictures = EmojiPictures.seen(data, 32, 5);
        CaptionedPicture later = pictures.picture(17);
        pictures.picture(3);

        assertThat(EmojiPictures.seen(data, 32, 5).picture(17)).isEqualTo(later);
        assertThat(later.image().width()).isEqualTo(32);
        assertThat(EmojiPictures.seen(data, 32, 5).key()).isEqualTo(pictures.key());
        assertThat(EmojiPictures.seen(data, 32, 6).key()).isNotEqualTo(pictures.key());
        assertThat(EmojiPictures.heldOut(data, 32, 5).key()).isNotEqualTo(pictures.key());
    }

    @Test
    void picturesDiffer() {
        EmojiPictures pictures = EmojiPictures.seen(data, 32, 5);
        Set<RgbImage> different = new HashSet<>();
        IntStream.range(0, 40).forEach(i -> different.add(pictures.picture(i).image()));

        assertThat(different).hasSizeGreaterThan(35);
    }

    @Test
    void captionNamesAPlainBackgroundThatIsNotWhite() {
        EmojiPictures pictures = EmojiPictures.seen(data, 16, 1);
        Set<String> endings = IntStream.range(0, 200)
                .mapToObj(i -> pictures.picture(i).caption().replaceFirst("^(3d|flat|cartoon) plain \\d+", ""))
                .collect(Collectors.toSet());

        assertThat(endings).contains("", " on a blue background", " on a black background");
        assertThat(endings).allMatch(ending -> ending.isEmpty() || ending.matches(" on a [a-z]+ background"));
    }

    @Test
    void missingPackageIsRefusedByItsFile() throws IOException {
        Files.delete(data.resolve("noto/chars.json"));

        assertThatThrownBy(() -> EmojiPictures.seen(data, 32, 1))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("chars.json")
                .hasMessageContaining("no such file");
    }

    private static Set<String> subjects(List<Emoji> emoji) {
        return emoji.stream().map(Emoji::subject).collect(Collectors.toSet());
    }

    private void writeIcons(String name, String prefix) throws IOException {
        Path folder = Files.createDirectories(data.resolve(name));
        String icons = IntStream.range(0, SUBJECTS)
                .mapToObj(i -> "\"" + prefix + i + "\": {\"body\": \"<circle cx='8' cy='8' r='6' fill='#c00'/>\"}")
                .collect(Collectors.joining(","));
        String chars = IntStream.range(0, SUBJECTS)
                .mapToObj(i -> String.format(Locale.ROOT, "\"%x\": \"%s%d\"", 0x1F400 + i, prefix, i))
                .collect(Collectors.joining(","));
        String left = ",\"1f44b-1f3fb\": \"wave-light-skin-tone\",\"1f1e6-1f1e9\": \"flag-andorra\"";
        Files.writeString(folder.resolve("icons.json"), "{\"width\": 16, \"height\": 16, \"icons\": {" + icons + "}}");
        Files.writeString(folder.resolve("chars.json"), "{" + chars + left + "}");
    }

    private static void writeWebp(Path file) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillOval(8, 8, 48, 48);
        graphics.dispose();
        assertThat(ImageIO.write(image, "webp", file.toFile())).isTrue();
    }
}
