package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.explain.CaptionGain;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.explain.ExplanationListener;
import dev.easel.engine.explain.WordImportance;
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

    @Test
    void aDrawingIsToldByItsOwnWordsAmongUnrelatedOnes() {
        RgbImage apple = picture(new Draft().steps(16));
        List<String> captions = List.of("3d red apple", "red apple", "bus", "castle", "penguin", "guitar", "hammer");
        List<CaptionGain> gains = engine.explainer()
                .captions(new CaptionQuestion(apple, captions, 0, 4, 1), ExplanationListener.silent())
                .result()
                .join();

        double worstApple = Math.min(gains.get(0).mean(), gains.get(1).mean());
        assertThat(worstApple).isGreaterThan(0.1);
        assertThat(gains.subList(2, gains.size()))
                .allMatch(gain -> gain.mean() < worstApple - 0.1, "well below the apple");
    }

    @Test
    void whatIsDrawnMattersMoreThanItsArticle() {
        String prompt = "a red apple";
        List<WordImportance> words = engine.explainer().words(prompt).result().join();

        assertThat(words).hasSize(3);
        assertThat(words.get(2).importance()).isGreaterThan(2 * words.get(0).importance());
        assertThat(words.get(1).importance()).isGreaterThan(words.get(0).importance());
    }
}
