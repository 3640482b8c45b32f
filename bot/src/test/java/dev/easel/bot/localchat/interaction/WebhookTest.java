package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final int LOADING = 128;

    private Scene scene;
    private String help;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
        help = scene.register("[{'name':'help','description':'d'}]");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode deferred(String callback) {
        JsonNode asked = scene.slash(help, "help");
        assertThat(scene.callback(asked, callback).status()).isEqualTo(200);
        return asked;
    }

    @Test
    void aDeferredReplyThinksUntilItIsEdited() {
        JsonNode asked = deferred("{'type':5}");
        JsonNode thinking = scene.maxHears().await("MESSAGE_CREATE");
        assertThat(thinking.get("flags").asInt()).isEqualTo(LOADING);
        assertThat(thinking.at("/author/bot").asBoolean()).isTrue();
        Answer edited = scene.webhook("PATCH", asked, "/messages/%40original?wait=true", "{'content':'done'}");
        assertThat(edited.status()).isEqualTo(200);
        JsonNode seen = scene.maxHears().await("MESSAGE_UPDATE");
        assertThat(seen.get("id")).isEqualTo(thinking.get("id"));
        assertThat(seen.get("content").asText()).isEqualTo("done");
        assertThat(seen.get("flags").asInt()).isZero();
    }

    @Test
    void theFirstFollowUpAfterADeferralIsTheReplyItself() {
        JsonNode asked = deferred("{'type':5,'data':{'flags':64}}");
        Answer first = scene.webhook("POST", asked, "?wait=true", "{'content':'one'}");
        assertThat(first.json().get("flags").asInt()).isEqualTo(64);
        Answer second = scene.webhook("POST", asked, "", "{'content':'two'}");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isNotEqualTo(first.json().get("id"));
        assertThat(second.json().at("/interaction_metadata/original_response_message_id"))
                .isEqualTo(first.json().get("id"));
        assertThat(second.json().get("flags").asInt()).isZero();
        assertThat(scene.messages(scene.max(), "general")).hasSize(2);
        assertThat(scene.messages(scene.person("nia"), "general")).hasSize(1);
    }

    @Test
    void followUpsAreReadEditedAndDeletedByTheirIds() {
        JsonNode asked = scene.slash(help, "help");
        scene.callback(asked, "{'type':4,'data':{'content':'first'}}");
        String id = scene.webhook("POST", asked, "", "{'content':'second','flags':64}")
                .json()
                .get("id")
                .asText();
        assertThat(scene.webhook("GET", asked, "/messages/" + id, "")
                        .json()
                        .get("content")
                        .asText())
                .isEqualTo("second");
        assertThat(scene.webhook("PATCH", asked, "/messages/" + id, "{'content':'third'}")
                        .json()
                        .get("content")
                        .asText())
                .isEqualTo("third");
        assertThat(scene.webhook("DELETE", asked, "/messages/" + id, "").status())
                .isEqualTo(204);
        Answer gone = scene.webhook("GET", asked, "/messages/" + id, "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo(10008);
    }

    @Test
    void theOriginalIsGoneOnceDeleted() {
        JsonNode asked = deferred("{'type':5}");
        assertThat(scene.webhook("DELETE", asked, "/messages/@original", "").status())
                .isEqualTo(204);
        assertThat(scene.webhook("PATCH", asked, "/messages/@original", "{'content':'x'}")
                        .code())
                .isEqualTo(10008);
        assertThat(scene.webhook("POST", asked, "", "{'content':'anew'}").status())
                .isEqualTo(200);
        assertThat(scene.messages(scene.max(), "general")).hasSize(1);
    }

    @Test
    void anotherInteractionsMessagesAreOutOfReach() {
        JsonNode one = deferred("{'type':5}");
        JsonNode other = deferred("{'type':5}");
        String id = scene.webhook("GET", one, "/messages/@original", "")
                .json()
                .get("id")
                .asText();
        assertThat(scene.webhook("PATCH", other, "/messages/" + id, "{'content':'x'}")
                        .code())
                .isEqualTo(10008);
    }

    @Test
    void beforeTheFirstAnswerThereIsNoWebhook() {
        JsonNode asked = scene.slash(help, "help");
        Answer early = scene.webhook("POST", asked, "", "{'content':'early'}");
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.code()).isEqualTo(10015);
    }

    @Test
    void wrongWebhooksAreRefused() {
        JsonNode asked = deferred("{'type':5}");
        Answer token = scene.rest("POST", "webhooks/" + scene.application() + "/wrong", "{'content':'x'}");
        assertThat(token.status()).isEqualTo(401);
        assertThat(token.code()).isEqualTo(50027);
        Answer id = scene.rest("POST", "webhooks/7/" + asked.get("token").asText(), "{'content':'x'}");
        assertThat(id.status()).isEqualTo(404);
        assertThat(id.code()).isEqualTo(10015);
    }

    @Test
    void afterAQuarterOfAnHourTheTokenIsDeadAndThinkingEnds() {
        JsonNode asked = deferred("{'type':5}");
        scene.maxHears().await("MESSAGE_CREATE");
        scene.pass(Duration.ofMinutes(15));
        Answer late = scene.webhook("PATCH", asked, "/messages/@original", "{'content':'late'}");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo(50027);
        JsonNode ended = scene.maxHears().await("MESSAGE_UPDATE");
        assertThat(ended.get("content").asText()).isEqualTo("The application did not respond");
        assertThat(ended.get("flags").asInt()).isZero();
    }

    @Test
    void justBeforeTheQuarterOfAnHourTheTokenServes() {
        JsonNode asked = deferred("{'type':5}");
        scene.pass(Duration.ofMinutes(14));
        assertThat(scene.webhook("PATCH", asked, "/messages/@original", "{'content':'in time'}")
                        .status())
                .isEqualTo(200);
    }
}
