package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageSocketTest {
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

    private static PageListener greeted(PageClient person) {
        PageListener listener = person.listen();
        assertThat(listener.until("HELLO")).hasSize(1);
        return listener;
    }

    private String say(PageClient person, String channel, String content) {
        return PageClient.json(
                        person.call("POST", "/channels/" + channel + "/messages", "{\"content\":\"" + content + "\"}"))
                .path("id")
                .asText();
    }

    @Test
    void greetingComesFirstAndNamesTheFilesVersion() {
        JsonNode hello = ada.listen().until("HELLO").get(0).path("d");
        assertThat(hello.path("version").asText()).hasSize(16);
        assertThat(hello.path("started").asText()).contains("T");
    }

    @Test
    void everybodyHearsAMessageAndTheWriterHasReadIt() {
        PageListener adas = greeted(ada);
        PageListener nias = greeted(nia);
        String id = say(ada, general, "<b>hello</b>");
        JsonNode heard = nias.await("MESSAGE_CREATE");
        assertThat(heard.path("id").asText()).isEqualTo(id);
        assertThat(heard.path("content").asText()).isEqualTo("<b>hello</b>");
        assertThat(heard.at("/author/username").asText()).isEqualTo("ada");
        assertThat(heard.hasNonNull("guild_id")).isTrue();
        assertThat(adas.await("MESSAGE_ACK").path("message_id").asText()).isEqualTo(id);
    }

    @Test
    void directMessagesAndReadMarksStayWithTheirPerson() {
        PageListener nias = greeted(nia);
        say(ada, ada.channel(""), "secret");
        say(ada, general, "open");
        assertThat(nias.until("MESSAGE_CREATE"))
                .hasSize(1)
                .allMatch(event -> event.at("/d/content").asText().equals("open"));
    }

    @Test
    void editsReactionsTypingAndDeletionsAreTold() {
        PageListener nias = greeted(nia);
        String path = "/channels/" + general + "/messages/" + say(ada, general, "helo");
        ada.call("PATCH", path, "{\"content\":\"hello\"}");
        assertThat(nias.await("MESSAGE_UPDATE").path("content").asText()).isEqualTo("hello");
        nia.call("PUT", path + "/reactions/%F0%9F%91%8D", "");
        JsonNode added = nias.await("MESSAGE_REACTION_ADD");
        assertThat(added.path("user_id").asText()).isEqualTo(nia.userId());
        assertThat(added.at("/emoji/name").asText()).isEqualTo("\uD83D\uDC4D");
        nia.call("DELETE", path + "/reactions/%F0%9F%91%8D", "");
        assertThat(nias.await("MESSAGE_REACTION_REMOVE").path("message_id").asText())
                .isNotEmpty();
        ada.call("POST", "/channels/" + general + "/typing", "");
        assertThat(nias.await("TYPING_START").path("user_id").asText()).isEqualTo(ada.userId());
        ada.call("DELETE", path, "");
        JsonNode deleted = nias.await("MESSAGE_DELETE");
        assertThat(path)
                .endsWith(deleted.path("channel_id").asText() + "/messages/"
                        + deleted.path("id").asText());
    }

    @Test
    void whoReactedSeesItMarkedWhenTheMessageIsEdited() {
        String path = "/channels/" + general + "/messages/" + say(ada, general, "helo");
        nia.call("PUT", path + "/reactions/%F0%9F%91%8D", "");
        PageListener adas = greeted(ada);
        PageListener nias = greeted(nia);
        ada.call("PATCH", path, "{\"content\":\"hello\"}");
        assertThat(nias.await("MESSAGE_UPDATE").at("/reactions/0/me").booleanValue())
                .isTrue();
        assertThat(adas.await("MESSAGE_UPDATE").at("/reactions/0/me").booleanValue())
                .isFalse();
    }

    @Test
    void twoPagesOfOnePersonHearTheSame() {
        PageListener one = greeted(nia);
        PageListener other = greeted(nia);
        for (int i = 0; i < 50; i++) {
            say(ada, general, "message " + i);
        }
        for (int i = 0; i < 50; i++) {
            String expected = "message " + i;
            assertThat(one.await("MESSAGE_CREATE").path("content").asText()).isEqualTo(expected);
            assertThat(other.await("MESSAGE_CREATE").path("content").asText()).isEqualTo(expected);
        }
    }

    @Test
    void pageThatSpeaksIsClosed() {
        PageListener listener = greeted(ada);
        listener.say("hello");
        assertThat(listener.closed()).isEqualTo(1008);
    }
}
