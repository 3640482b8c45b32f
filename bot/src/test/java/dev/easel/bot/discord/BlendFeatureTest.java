package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.variation.Redrawing;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.image.ImageSize;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mixed pictures, over the wire. */
class BlendFeatureTest extends PageTest {
    private static final byte[] ONE = plain(1);
    private static final byte[] TWO = plain(2);

    @BeforeEach
    void see() {
        rig.generator.explainer.gain = caption -> caption.contains("castle") ? 0.4 : 0.01;
    }

    private static byte[] plain(long seed) {
        return PlainPng.encode(RecordingImageGenerator.gradient("plain", seed, new ImageSize(64, 64)));
    }

    private String blendText(String prompt) {
        return "**" + prompt + "** - Blend by <@" + rig.ada.user + ">";
    }

    private JsonNode blended(String prompt) {
        return rig.ada.message(message -> message.path("content").asText().startsWith(blendText(prompt))
                && message.path("components").size() == 2);
    }

    private GenerationRequest latest() {
        return rig.generator.requests.get(rig.generator.requests.size() - 1);
    }

    @Test
    void picturesOfEaselsGiveTheirPrompts() {
        byte[] fox = rig.ada.file(rig.grid("fox"));
        byte[] owl = rig.ada.file(rig.grid("owl"));
        rig.ada.command("blend", Map.of("dimensions", "landscape"), Map.of("image1", fox, "image2", owl));
        String words = "fox, owl";
        JsonNode grid =
                rig.ada.message(message -> message.path("content").asText().contains(" - Blend by")
                        && message.path("components").size() == 2);
        assertThat(grid.path("content").asText())
                .isIn(
                        blendText(words) + "\n-# the words are those of the pictures' recipes",
                        blendText("owl, fox") + "\n-# the words are those of the pictures' recipes");
        assertThat(latest().size().width()).isGreaterThan(latest().size().height());
        assertThat(latest().initialImage().orElseThrow().strength()).isEqualTo(Redrawing.BLEND.strength());
    }

    @Test
    void otherPicturesAreNamedByTheModelAndTheRecipeDrawsThemAgain() {
        rig.ada.command("blend", Map.of(), Map.of("image1", ONE, "image2", TWO));
        JsonNode grid = blended("a castle");
        assertThat(grid.path("content").asText()).endsWith("-# the words are what the model sees in the pictures");
        Recipe recipe = RecipePng.read(rig.ada.file(grid));
        assertThat(recipe.prompt()).isEqualTo("a castle");
        assertThat(recipe.start()).isPresent();
        rig.ada.click(grid, 0, 4);
        rig.ada.message(rig.gridOf("a castle"));
        assertThat(rig.generator.requests).hasSize(2);
        assertThat(latest().initialImage())
                .isEqualTo(rig.generator.requests.get(0).initialImage());
    }

    @Test
    void picturesThatTheModelCannotNameAreBlendedAllTheSame() {
        rig.generator.explainer.gain = caption -> -1;
        rig.ada.command("blend", Map.of(), Map.of("image1", ONE, "image2", TWO));
        assertThat(blended("picture").path("content").asText()).contains("the model cannot tell");
    }

    @Test
    void aBlendIsKeptAndDrawnByTheNextProcess() {
        rig.hold();
        for (String prompt : new String[] {"one", "two", "three"}) {
            rig.ada.slash("imagine", "prompt", prompt);
        }
        BotRig.await("the drawings", () -> rig.generator.requests.size() == 3);
        rig.ada.command("blend", Map.of(), Map.of("image1", ONE, "image2", TWO));
        rig.ada.message(message -> message.path("content").asText().startsWith("**2 pictures** - Blend by"));
        CompletableFuture<Void> restarted = CompletableFuture.runAsync(rig::restartBot);
        rig.release();
        restarted.join();
        rig.ada.message(message -> message.path("content").asText().contains(" - Blend by")
                && message.path("components").size() == 2);
        assertThat(rig.generator.requests).hasSize(1);
        assertThat(latest().initialImage()).isPresent();
        rig.awaitNothingLeftBehind();
    }

    @Test
    void theSuffixCountsButForTheShape() {
        rig.desk
                .desk
                .books()
                .preferences()
                .change(Long.parseLong(rig.ada.user), own -> own.withSuffix("--steps 5 --ar 1:2"));
        rig.ada.command("blend", Map.of("dimensions", "landscape"), Map.of("image1", ONE, "image2", TWO));
        blended("a castle");
        assertThat(latest().steps()).isEqualTo(5);
        assertThat(latest().size().width()).isGreaterThan(latest().size().height());
    }

    @Test
    void whatIsNoPictureIsNamed() {
        rig.ada.command(
                "blend", Map.of(), Map.of("image1", ONE, "image2", "no picture".getBytes(StandardCharsets.UTF_8)));
        rig.ada.message(message -> message.path("content").asText().matches("(?s)[Ii]mage[12]\\.png: .*"));
    }

    @Test
    void captionAndRemarkAreInChineseWhereThePersonIs() {
        rig.ada
                .speaking("zh-CN")
                .command("blend", Map.of("dimensions", "portrait"), Map.of("image1", ONE, "image2", TWO));
        JsonNode grid = rig.ada.message(message -> message.path("components").size() == 2);
        assertThat(grid.path("content").asText()).contains("> 的融合", "提示词是模型从图片中看出来的内容");
    }
}
