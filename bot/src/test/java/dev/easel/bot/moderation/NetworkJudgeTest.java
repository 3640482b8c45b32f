package dev.easel.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkJudgeTest {
    private static final Path SHIPPED = Path.of("../config/vision/nsfwjs-mobilenet-v2");
    private static final double USUAL = 0.85;

    @Test
    void harmlessPicturesOfAnySizeAreNotTakenForExplicit() throws IOException {
        List<RgbImage> pictures = new ArrayList<>();
        pictures.add(RecordingImageGenerator.gradient("sea", 1, new ImageSize(64, 64)));
        pictures.add(RecordingImageGenerator.gradient("sun", 2, new ImageSize(300, 200)));
        try (Stream<Path> files = Files.list(Path.of("../docs/images"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".png"))
                    .sorted()
                    .toList()) {
                pictures.add(PictureFile.read(file).image());
            }
        }
        try (NetworkJudge judge = new NetworkJudge(SHIPPED)) {
            List<Double> explicit = judge.explicit(pictures);
            assertThat(explicit).hasSameSizeAs(pictures).allMatch(share -> share < USUAL);
            assertThat(judge.explicit(pictures.subList(0, 1)).get(0)).isCloseTo(explicit.get(0), within(1e-5));
        }
    }
}
