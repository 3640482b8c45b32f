package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackTest {
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

    @Test
    void aReplyIsAMessageThatTellsItsOrigin() {
        JsonNode asked = scene.slash(help, "help");
        Answer answer = scene.callback(asked, "{'type':4,'data':{'content':'**hi**'}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/resource/type").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/interaction/response_message_ephemeral").asBoolean())
                .isFalse();
        JsonNode seen = scene.maxHears().await("MESSAGE_CREATE");
        assertThat(seen.get("id")).isEqualTo(answer.json().at("/interaction/response_message_id"));
        assertThat(seen.get("content").asText()).isEqualTo("**hi**");
        assertThat(seen.at("/interaction_metadata/id")).isEqualTo(asked.get("id"));
        assertThat(seen.at("/author/id").asText()).isEqualTo(scene.application());
        assertThat(scene.maxHears().await("INTERACTION_SUCCESS").get("id")).isEqualTo(asked.get("id"));
    }

    @Test
    void withoutBeingAskedTheAnswerIsEmpty() {
        JsonNode asked = scene.slash(help, "help");
        assertThat(scene.rest("POST", Scene.callbackPath(asked), "{'type':5}").status())
                .isEqualTo(204);
        JsonNode other = scene.slash(help, "help");
        assertThat(scene.rest("POST", Scene.callbackPath(other) + "?with_response=false", "{'type':5}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void secondAcknowledgementIsRefused() {
        JsonNode asked = scene.slash(help, "help");
        scene.callback(asked, "{'type':5}");
        Answer second = scene.callback(asked, "{'type':4,'data':{'content':'hi'}}");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.code()).isEqualTo(40060);
        assertThat(scene.messages(scene.max(), "general")).hasSize(1);
    }

    @Test
    void afterThreeSecondsTheInteractionIsUnknownAndThePersonHearsOfIt() {
        JsonNode asked = scene.slash(help, "help");
        scene.pass(Duration.ofSeconds(3));
        JsonNode failure = scene.maxHears().await("INTERACTION_FAILURE");
        assertThat(failure.get("nonce").asText()).isEqualTo("n1");
        assertThat(failure.get("reason").asText()).isEqualTo("The application did not respond");
        Answer late = scene.callback(asked, "{'type':5}");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.code()).isEqualTo(10062);
        assertThat(scene.webhook("POST", asked, "", "{'content':'late'}").status())
                .isEqualTo(404);
        assertThat(scene.messages(scene.max(), "general")).isEmpty();
    }

    @Test
    void wrongTokensAndIdsAreRefused() {
        JsonNode asked = scene.slash(help, "help");
        Answer token = scene.rest("POST", "interactions/" + asked.get("id").asText() + "/wrong/callback", "{'type':5}");
        assertThat(token.status()).isEqualTo(401);
        assertThat(token.code()).isEqualTo(50027);
        Answer id = scene.rest("POST", "interactions/7/" + asked.get("token").asText() + "/callback", "{'type':5}");
        assertThat(id.status()).isEqualTo(404);
        assertThat(id.code()).isEqualTo(10062);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{}; type; BASE_TYPE_REQUIRED",
                "{'type':1}; type; BASE_TYPE_CHOICES",
                "{'type':6}; type; BASE_TYPE_CHOICES",
                "{'type':7,'data':{'content':'x'}}; type; BASE_TYPE_CHOICES",
                "{'type':8,'data':{'choices':[]}}; type; BASE_TYPE_CHOICES",
                "{'type':12}; type; BASE_TYPE_CHOICES",
                "{'type':5,'data':{'flags':32768}}; data.flags; INVALID_FLAGS",
            })
    void aFaultyCallbackIsRefusedAndAnotherMayFollow(String body, String path, String code) {
        JsonNode asked = scene.slash(help, "help");
        Answer refused = scene.callback(asked, body);
        assertThat(refused.code()).isEqualTo(50035);
        assertThat(refused.fault(path)).as(refused.json().toString()).isEqualTo(code);
        assertThat(scene.callback(asked, "{'type':5,'data':{'flags':64}}").status())
                .isEqualTo(200);
    }

    @Test
    void anEmptyReplyLeavesNothingBehind() {
        JsonNode asked = scene.slash(help, "help");
        assertThat(scene.callback(asked, "{'type':4,'data':{'content':''}}").code())
                .isEqualTo(50006);
        assertThat(scene.messages(scene.max(), "general")).isEmpty();
        assertThat(scene.callback(asked, "{'type':4,'data':{'content':'x'}}").status())
                .isEqualTo(200);
    }

    @Test
    void anEphemeralReplyIsSeenByOnePersonAlone() {
        JsonNode asked = scene.slash(help, "help");
        Answer answer = scene.callback(asked, "{'type':4,'data':{'content':'psst','flags':64}}");
        assertThat(answer.json().at("/interaction/response_message_ephemeral").asBoolean())
                .isTrue();
        assertThat(scene.maxHears().await("MESSAGE_CREATE").get("flags").asInt())
                .isEqualTo(64);
        assertThat(scene.messages(scene.max(), "general")).hasSize(1);
        assertThat(scene.messages(scene.person("ada"), "general")).isEmpty();
        String message = answer.json().at("/resource/message/id").asText();
        assertThat(scene.webhook("GET", asked, "/messages/@original", "")
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(message);
    }

    @Test
    void manyInteractionsAtOnceAreAllAnswered() {
        for (int i = 0; i < 60; i++) {
            scene.slash(help, "help");
        }
        scene.pass(Duration.ofSeconds(4));
        for (int i = 0; i < 60; i++) {
            assertThat(scene.maxHears().await("INTERACTION_FAILURE").has("id")).isTrue();
        }
        assertThat(scene.callback(scene.slash(help, "help"), "{'type':5}").status())
                .isEqualTo(200);
    }
}
