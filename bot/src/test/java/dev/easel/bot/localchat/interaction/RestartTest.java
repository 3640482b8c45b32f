package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.page.PageClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @Test
    void whatWasThinkingWhenTheServerEndedThinksNoMore(@TempDir Path folder) throws IOException {
        LocalChatOptions options = LocalChatOptions.ephemeral().withKeep(folder.resolve("chat.easel"));
        try (Scene scene = new Scene(options)) {
            String help = scene.register("[{'name':'help','description':'d'}]");
            assertThat(scene.callback(scene.slash(help, "help"), "{'type':5}").status())
                    .isEqualTo(200);
        }
        try (LocalChat chat = LocalChat.start(options)) {
            PageClient max = PageClient.of(chat, "max");
            JsonNode message = PageClient.json(max.call("GET", "/channels/" + max.channel("general") + "/messages", ""))
                    .get(0);
            assertThat(message.get("flags").asInt()).isZero();
            assertThat(message.get("content").asText()).isEqualTo("The application did not respond");
        }
    }
}
