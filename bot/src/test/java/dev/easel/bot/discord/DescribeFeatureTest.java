package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.engine.image.ImageSize;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prompts for pictures, over the wire; the model has no list of words of its own. */
class DescribeFeatureTest extends PageTest {
    private static final byte[] PICTURE =
            PlainPng.encode(RecordingImageGenerator.gradient("described", 3, new ImageSize(90, 60)));

    @BeforeEach
    void see() {
        rig.generator.explainer.gain =
                caption -> (caption.contains("castle") ? 0.4 : caption.contains("owl") ? 0.3 : 0.01);
    }

    private JsonNode described(PagePerson person) {
        person.command("describe", Map.of(), Map.of("image", PICTURE));
        return person.message(message -> message.path("components").size() == 2);
    }

    @Test
    void fourPromptsComeWithTheirShapeTheirPictureAndHowSureTheyAre() {
        JsonNode answer = described(rig.ada);
        assertThat(answer.path("content").asText())
                .startsWith("1\uFE0F\u20E3 a castle --ar 3:2\n2\uFE0F\u20E3 an owl --ar 3:2\n3\uFE0F\u20E3 ")
                .contains("4\uFE0F\u20E3 ", "Quite sure", "40.", "162 common ones");
        assertThat(answer.path("attachments")).hasSize(1);
        assertThat(answer.path("components").path(0).path("components")).hasSize(4);
    }

    @Test
    void aNumberOpensTheFormWithItsPromptWhichIsDrawnAsItIsThen() {
        JsonNode answer = described(rig.ada);
        String click = rig.ada.press(answer, "i1:p:2");
        JsonNode form = Forms.of(rig, click);
        assertThat(Forms.text(form)).isEqualTo("an owl --ar 3:2");
        rig.ada.fill(click, form.path("custom_id").asText(), "white owl --ar 3:2");
        rig.ada.message(rig.gridOf("white owl"));
        assertThat(rig.generator.requests).hasSize(1);
        assertThat(rig.generator.requests.get(0).size().width()).isGreaterThan(64);
    }

    @Test
    void allFourAreDrawn() {
        JsonNode answer = described(rig.ada);
        rig.ada.press(answer, "i1:a");
        rig.ada.message(rig.gridOf("a castle"));
        rig.ada.message(rig.gridOf("an owl"));
        BotRig.await("four drawings", () -> rig.ada.pictures().size() == 5);
        assertThat(rig.generator.requests).hasSize(4);
    }

    @Test
    void buttonsWorkAfterARestart() {
        JsonNode answer = described(rig.ada);
        rig.restartBot();
        see();
        String click = rig.ada.press(answer, "i1:p:1");
        assertThat(Forms.text(Forms.of(rig, click))).isEqualTo("a castle --ar 3:2");
        rig.ada.press(answer, "i1:r:2");
        JsonNode second = rig.ada.message(message ->
                message.path("components").size() == 2 && !message.path("id").equals(answer.path("id")));
        assertThat(second.path("content").asText()).contains("a castle --ar 3:2");
        assertThat(second.path("components")
                        .path(1)
                        .path("components")
                        .path(1)
                        .path("custom_id")
                        .asText())
                .isEqualTo("i1:r:3");
        assertThat(rig.generator.explainer.questions).isNotEmpty().allMatch(question -> question.seed() == 1);
    }

    @Test
    void aPictureOfThisChatIsDescribedByItsAddress() {
        JsonNode grid = rig.grid("fox");
        String address = grid.path("attachments").path(0).path("url").asText();
        rig.ada.command("describe", Map.of("link", address), Map.of());
        JsonNode answer = rig.ada.message(message -> message.path("components").size() == 2
                && message.path("content").asText().startsWith("1"));
        assertThat(answer.path("content").asText()).contains("a castle --ar 1:1");
    }

    @Test
    void whatIsNoPictureHereIsRefusedWithTheWayOut() {
        rig.ada.command("describe", Map.of("link", "https://example.org/a.png"), Map.of());
        assertThat(rig.ada.heard(""))
                .contains("https://example.org/a.png", "posted in this chat", "or attach the picture itself");
    }

    @Test
    void nothingToLookAtIsSaidInThePersonsLanguage() {
        rig.ada.speaking("zh-CN").command("describe", Map.of(), Map.of());
        assertThat(rig.ada.heard("")).isEqualTo("请在 image 中上传图片，或在 link 中填写此处已发布图片的地址。");
    }

    @Test
    void whatCannotBeDecodedIsToldInTheReply() {
        rig.ada.command("describe", Map.of(), Map.of("image", "no picture".getBytes(StandardCharsets.UTF_8)));
        rig.ada.message(message -> message.path("content").asText().startsWith("image.png: "));
    }

    @Test
    void theAnswerIsInChineseWhereThePersonIs() {
        JsonNode answer = described(rig.ada.speaking("zh-CN"));
        assertThat(answer.path("content").asText()).contains("a castle --ar 3:2", "相当确定", "162 种常见内容");
        assertThat(answer.path("components").toString()).contains("全部绘制", "换一种噪声");
    }

    @Test
    void secondQuestionOfOnePersonWaitsForTheFirst() {
        CountDownLatch looking = new CountDownLatch(1);
        rig.generator.explainer.gain = caption -> {
            awaitUninterrupted(looking);
            return 0.1;
        };
        rig.ada.command("describe", Map.of(), Map.of("image", PICTURE));
        BotRig.await("the question", () -> !rig.generator.explainer.questions.isEmpty());
        rig.ada.command("describe", Map.of(), Map.of("image", PICTURE));
        assertThat(rig.ada.heard("")).contains("ask again when it is done");
        JsonNode drawn = rig.grid("fox");
        assertThat(drawn.path("attachments")).hasSize(1);
        looking.countDown();
        rig.ada.message(message -> message.path("content").asText().contains("Not sure"));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
