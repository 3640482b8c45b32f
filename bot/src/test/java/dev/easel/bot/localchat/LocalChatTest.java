package dev.easel.bot.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LocalChatTest {
    @Test
    void unknownPathsAreRefusedInTheApisForm() throws IOException, InterruptedException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral())) {
            HttpResponse<String> response = get(chat.apiUrl() + "nothing/%40here");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).isEqualTo("{\"message\":\"404: Not Found\",\"code\":0}");
        }
    }

    @Test
    void encodedDotsAreRefusedWithoutAStackTrace() throws IOException, InterruptedException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral())) {
            HttpResponse<String> response = get(chat.apiUrl() + "%2e%2e/%2e%2e/etc");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).startsWith("{\"message\":\"400: ");
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
