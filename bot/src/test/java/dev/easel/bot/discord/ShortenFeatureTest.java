package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What counts in a prompt, over the wire; longer words count more to the fake model. */
class ShortenFeatureTest extends PageTest {
    private static final String PROMPT = "a magnificent apple on it --ar 3:2";

    private JsonNode shortened(PagePerson person) {
        person.slash("shorten", "prompt", PROMPT);
        return person.message(message -> message.path("components").size() == 2);
    }

    @Test
    void wordsAreMarkedAndShorterPromptsKeepTheParameters() {
        JsonNode answer = shortened(rig.ada);
        assertThat(answer.path("content").asText())
                .startsWith("✂️ ~~a~~ **magnificent** apple ~~on~~ ~~it~~\n1\uFE0F\u20E3 ")
                .contains("\n2\uFE0F\u20E3 ", "magnificent --ar 3:2", "Bold words");
    }

    @Test
    void aNumberOpensTheFormAndItsPromptIsDrawn() {
        JsonNode answer = shortened(rig.ada);
        int last = answer.path("components").path(0).path("components").size();
        String click = rig.ada.press(answer, "i1:p:" + last);
        JsonNode form = Forms.of(rig, click);
        assertThat(Forms.text(form)).isEqualTo("magnificent --ar 3:2");
        rig.ada.fill(click, form.path("custom_id").asText(), Forms.text(form));
        rig.ada.message(rig.gridOf("magnificent"));
        assertThat(rig.generator.requests.get(0).prompt()).isEqualTo("magnificent");
    }

    @Test
    void detailsTellThePercentagesToWhoAsksEvenAfterARestart() {
        JsonNode answer = shortened(rig.ada);
        rig.restartBot();
        rig.ada.press(answer, "i1:d");
        assertThat(rig.ada.heard("%")).contains("100 % magnificent\n45 % apple");
    }

    @Test
    void itIsSaidInChineseToWhoSpeaksIt() {
        JsonNode answer = shortened(rig.ada.speaking("zh-CN"));
        assertThat(answer.path("content").asText()).contains("加粗的词对模型最重要");
        assertThat(answer.path("components").toString()).contains("显示详情");
    }

    @Test
    void promptOfSeveralIsRefusedByTheirNumber() {
        rig.ada.slash("shorten", "prompt", "{red, green} apple");
        rig.ada.message(message -> message.path("content")
                .asText()
                .equals("The braces make 2 prompts of this; one at a time can be shortened."));
    }

    @Test
    void nothingToShortenIsSaidToWhoAskedAlone() {
        rig.ada.slash("shorten", "prompt", " ");
        JsonNode refusal = rig.ada.message(message -> PagePerson.ephemeral(message)
                .filter(text -> text.startsWith("Say which prompt to shorten"))
                .isPresent());
        assertThat(refusal.path("components")).isEmpty();
    }

    @Test
    void wrongParameterIsRefusedByTheGrammarsSentence() {
        rig.ada.speaking("zh-CN").slash("shorten", "prompt", "apple --arr 3:2");
        JsonNode refusal =
                rig.ada.message(message -> message.path("content").asText().contains("--arr"));
        assertThat(refusal.path("content").asText()).doesNotContain(" not ", " is ");
    }
}
