package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "https://discord.com/api/v10/, wss://gateway.discord.gg",
        "https://discord.com/api/v10, wss://gateway.discord.gg/",
        "http://127.0.0.1:8080/api/v10/, ws://127.0.0.1:8080/gateway",
        "http://localhost:8080/api/v10, ws://localhost:8080/gateway",
        "http://[::1]:8080/api/v10, ws://[::1]:8080/gateway"
    })
    void discordAndThisMachineAreAccepted(String api, String gateway) {
        assertThat(new DiscordSettings("t", api, gateway).apiUrl()).endsWith("/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/api/v10/, wss://gateway.discord.gg",
        "https://discord.com.example.com/api/v10/, wss://gateway.discord.gg",
        "https://discord.com/api/v10/, wss://example.com",
        "https://discord.com/api/v10/, ws://127.0.0.1:8080/gateway",
        "http://127.0.0.1:8080/api/v10/, wss://gateway.discord.gg",
        "http://discord.com/api/v10/, wss://gateway.discord.gg",
        "http://127.0.0.1@example.com/api/v10/, ws://127.0.0.1:8080/gateway",
        "http://a:b@127.0.0.1/api/v10/, ws://127.0.0.1/gateway",
        "http://192.168.0.9/api/v10/, ws://127.0.0.1/gateway",
        "file:///etc/passwd, ws://127.0.0.1/gateway",
        "nonsense, ws://127.0.0.1/gateway"
    })
    void tokenGoesNowhereElse(String api, String gateway) {
        assertThatThrownBy(() -> new DiscordSettings("t", api, gateway)).isInstanceOf(RefusedInputException.class);
    }

    @Test
    void tokenIsNotShown() {
        assertThat(DiscordSettings.discord("s3cret").toString()).doesNotContain("s3cret");
    }
}
