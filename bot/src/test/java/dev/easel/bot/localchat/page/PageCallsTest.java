package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCallsTest {
    private LocalChat chat;
    private PageClient ada;
    private PageClient nia;
    private String general;

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral());
        ada = PageClient.of(chat, "ada");
        nia = PageClient.of(chat, "nia");
        general = ada.channel("general");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private String messages() {
        return "/channels/" + general + "/messages";
    }

    private String send(PageClient person, String content) {
        return PageClient.json(person.call("POST", messages(), "{\"content\":\"" + content + "\"}"))
                .path("id")
                .asText();
    }

    private JsonNode unread(PageClient person) {
        return person.state().path("unread").path(general);
    }

    @Test
    void stateHoldsWhatAPageStartsWith() {
        JsonNode state = nia.state();
        assertThat(state.at("/me/username").asText()).isEqualTo("nia");
        assertThat(state.at("/me/easel/description").asText()).isNotEmpty();
        assertThat(state.path("people").findValuesAsText("username")).containsExactly("ada", "max", "nia");
        assertThat(state.at("/bot/online").booleanValue()).isFalse();
        assertThat(state.at("/guild/members").findValuesAsText("username"))
                .containsExactlyInAnyOrder("ada", "max", "nia", "Easel");
        assertThat(state.at("/guild/roles").findValuesAsText("name")).contains("@everyone", "Admin", "Artist");
        assertThat(state.path("channels")).hasSize(5).allMatch(channel -> channel.hasNonNull("permissions"));
        assertThat(state.at("/files/max_file_bytes").intValue()).isEqualTo(10 * 1024 * 1024);
    }

    @Test
    void directChannelsOfOthersAreUnknown() {
        String direct = ada.channel("");
        assertThat(nia.channel("")).isNotEqualTo(direct);
        assertThat(nia.state().at("/channels").findValues("recipients"))
                .singleElement()
                .satisfies(recipients ->
                        assertThat(recipients.findValuesAsText("username")).containsExactly("Easel"));
        HttpResponse<String> response = nia.call("GET", "/channels/" + direct + "/messages", "");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("50001");
    }

    @Test
    void messagesComeNewestFirstAndPageByPage() {
        List<String> sent = List.of(send(ada, "one"), send(ada, "two"), send(ada, "three"));
        JsonNode newest = PageClient.json(nia.call("GET", messages() + "?limit=2", ""));
        assertThat(newest.findValuesAsText("content")).containsExactly("three", "two");
        JsonNode older = PageClient.json(nia.call("GET", messages() + "?limit=2&before=" + sent.get(1), ""));
        assertThat(older.findValuesAsText("content")).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "limit=x", "before=x"})
    void queriesThatMakeNoSenseAreRefused(String query) {
        HttpResponse<String> response = nia.call("GET", messages() + "?" + query, "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("50035");
    }

    @Test
    void unreadCountsFallWhenRead() {
        send(ada, "hello");
        String last = send(ada, "<@" + nia.userId() + "> look");
        assertThat(unread(nia).toString()).isEqualTo("{\"count\":2,\"mentions\":1}");
        assertThat(unread(ada).toString()).isEqualTo("{\"count\":0,\"mentions\":0}");
        assertThat(nia.call("POST", "/channels/" + general + "/ack", "{\"message_id\":\"" + last + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(unread(nia).toString()).isEqualTo("{\"count\":0,\"mentions\":0}");
    }

    @Test
    void nobodyReadsAheadOrBack() {
        String first = send(ada, "one");
        nia.call("POST", "/channels/" + general + "/ack", "{\"message_id\":\"9000000000000000000\"}");
        nia.call("POST", "/channels/" + general + "/ack", "{\"message_id\":\"" + first + "\"}");
        send(ada, "two");
        assertThat(unread(nia).path("count").intValue()).isEqualTo(1);
        assertThat(nia.call("POST", "/channels/" + general + "/ack", "{\"message_id\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void peopleChangeTheirOwnMessagesAndAdminsDeleteAny() {
        String mine = send(nia, "helo");
        String path = messages() + "/" + mine;
        assertThat(ada.call("PATCH", path, "{\"content\":\"no\"}").body()).contains("50005");
        assertThat(PageClient.json(nia.call("PATCH", path, "{\"content\":\"hello\"}"))
                        .path("content")
                        .asText())
                .isEqualTo("hello");
        String adas = send(ada, "mine");
        assertThat(nia.call("DELETE", messages() + "/" + adas, "").body()).contains("50013");
        assertThat(ada.call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(ada.call("DELETE", path, "").body()).contains("10008");
    }

    @Test
    void reactionsAreCountedOncePerPerson() {
        String path = messages() + "/" + send(ada, "hello") + "/reactions/%F0%9F%91%8D";
        assertThat(nia.call("PUT", path, "").statusCode()).isEqualTo(204);
        assertThat(nia.call("PUT", path, "").statusCode()).isEqualTo(204);
        JsonNode seen = PageClient.json(nia.call("GET", messages(), "")).at("/0/reactions/0");
        assertThat(seen.path("count").intValue()).isEqualTo(1);
        assertThat(seen.path("me").booleanValue()).isTrue();
        assertThat(PageClient.json(ada.call("GET", messages(), ""))
                        .at("/0/reactions/0/me")
                        .booleanValue())
                .isFalse();
        assertThat(nia.call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(PageClient.json(nia.call("GET", messages(), ""))
                        .at("/0/reactions")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void onlyEphemeralMessagesAreDismissed() {
        String path = messages() + "/" + send(ada, "hello") + "/dismiss";
        assertThat(ada.call("DELETE", path, "").statusCode()).isEqualTo(400);
        assertThat(PageClient.json(ada.call("GET", messages(), ""))).hasSize(1);
    }

    @Test
    void membersAreFoundByName() {
        String path = "/channels/" + general + "/members";
        assertThat(PageClient.json(ada.call("GET", path + "?query=M", "")).findValuesAsText("username"))
                .containsExactly("max");
        assertThat(PageClient.json(ada.call("GET", path + "?limit=2", ""))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /channels/1/messages, 404",
        "GET, /channels/x/messages, 400",
        "GET, /nothing, 404",
        "PUT, /state, 405"
    })
    void whatIsNotThereIsRefusedInTheApisForm(String method, String path, int status) {
        HttpResponse<String> response = ada.call(method, path, "");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"message\":");
    }
}
