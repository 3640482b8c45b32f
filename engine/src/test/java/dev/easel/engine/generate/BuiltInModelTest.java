package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.SamplerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only a trained model shows. */
class BuiltInModelTest {
    private static ImageGenerator engine;

    @BeforeAll
    static void open() {
        engine = Models.miniEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static RgbImage picture(Draft draft) {
        return engine.generate(draft.request(), ProgressListener.silent())
                .images()
                .get(0);
    }

    @Test
    void lessStrengthStaysNearerToTheInitialPicture() {
        RgbImage start = Pictures.disc(128);
        RgbImage near = picture(new Draft().steps(6).from(new InitialImage(start, 0.35, Optional.empty())));
        RgbImage far = picture(new Draft().steps(6).from(new InitialImage(start, 0.9, Optional.empty())));
        assertThat(Pictures.psnr(near, start)).isGreaterThan(Pictures.psnr(far, start) + 3);
    }

    @Test
    void inpaintingKeepsTheseAndRepaintsThosePixels() {
        InitialImage start = new InitialImage(Pictures.disc(128), 1, Optional.of(Pictures.rightHalf(128)));
        Inpainted.check(picture(new Draft().prompt("3d blue car").from(start)), start);
    }

    @Test
    void aPictureIsTheSameInCompany() {
        RgbImage alone = picture(new Draft());
        List<Generation> company = new ArrayList<>();
        company.add(engine.submit(
                new Draft().prompt("flat tree").guidance(1).steps(5).request(), progress -> {}));
        company.add(engine.submit(new Draft().request(), progress -> {}));
        company.add(engine.submit(
                new Draft()
                        .prompt("rose")
                        .sampler(SamplerType.EULER_ANCESTRAL)
                        .seed(9)
                        .request(),
                progress -> {}));
        List<RgbImage> together = company.stream()
                .map(generation -> generation.result().join().images().get(0))
                .toList();
        assertThat(Pictures.psnr(together.get(1), alone)).isGreaterThan(60);
        assertThat(Pictures.psnr(together.get(2), alone)).isLessThan(30);
    }
}
