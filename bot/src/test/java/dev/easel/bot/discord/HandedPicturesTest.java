package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.ForeignPictures;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.localchat.Exchange;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pictures that people hand in with a command or a form, fetched from the server. */
class HandedPicturesTest extends PageTest {
    private static final byte[] PICTURE =
            PlainPng.encode(RecordingImageGenerator.gradient("handed", 3, new ImageSize(64, 64)));

    private GenerationRequest latest() {
        return rig.generator.requests.get(rig.generator.requests.size() - 1);
    }

    private Optional<String> form() {
        return rig.oracle.exchanges().stream()
                .filter(exchange -> exchange.path().endsWith("/callback"))
                .map(HandedPicturesTest::body)
                .filter(body -> body.path("type").asInt() == 9)
                .map(body -> body.path("data").path("custom_id").asText())
                .findFirst();
    }

    private static JsonNode body(Exchange exchange) {
        try {
            return JsonMapper.builder().build().readTree(exchange.requestBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void drawingStartsFromThePictureWithinItsMask() {
        rig.ada.imagine("fox", Map.of("init", PICTURE, "mask", PICTURE));
        rig.ada.message(rig.gridOf("fox"));
        assertThat(latest().initialImage()).isPresent();
        assertThat(latest().initialImage().orElseThrow().mask()).isPresent();
    }

    @Test
    void settingsComeFromAPictureOfEasels() {
        rig.ada.slash("imagine", "prompt", "fox --seed 77 --steps 5");
        JsonNode grid = rig.ada.message(rig.gridOf("fox"));
        rig.ada.imagine("owl", Map.of("from", rig.ada.file(grid)));
        JsonNode second = rig.ada.message(rig.gridOf("owl"));
        assertThat(RecipePng.read(rig.ada.file(second)).seed()).isEqualTo(77);
        assertThat(latest().steps()).isEqualTo(5);
    }

    @Test
    void settingsComeFromAPictureOfAnotherToolAndTheRestIsNamed() {
        byte[] foreign = ForeignPictures.webp(
                "a hare\nSteps: 6, Sampler: Euler a, CFG scale: 5, Seed: 78, Size: 64x64, Denoising strength: 0.4");
        rig.ada.imagine("owl", Map.of("from", foreign, "init", foreign));
        JsonNode grid = rig.ada.message(
                message -> message.path("content").asText().contains("other tool's picture: Denoising strength: 0.4"));
        assertThat(RecipePng.read(rig.ada.file(grid)).seed()).isEqualTo(78);
        assertThat(latest().prompt()).isEqualTo("owl");
        assertThat(latest().steps()).isEqualTo(6);
        assertThat(latest().initialImage()).isPresent();
    }

    @Test
    void remixTakesAnotherPromptAndAPictureByItsForm() {
        JsonNode grid = rig.grid("fox");
        String menu = rig.ada.menu("Remix", grid);
        BotRig.await("the form", () -> form().isPresent());
        rig.ada.remix(menu, form().orElseThrow(), "lynx", PICTURE);
        String remixed = "**lynx** - Remix by <@" + rig.ada.user + ">";
        rig.ada.message(PagePerson.saying(remixed));
        assertThat(latest().prompt()).isEqualTo("lynx");
        assertThat(latest().initialImage()).isPresent();
        assertThat(rig.picturesInTheEnd()).containsExactly(rig.gridText("fox"), remixed);
    }
}
