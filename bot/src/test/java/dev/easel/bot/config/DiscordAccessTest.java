package dev.easel.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordAccessTest {
    @ParameterizedTest
    @CsvSource({
        "https://discord.com/api/v10/, wss://gateway.discord.gg",
        "https://discord.com/api/v10, wss://gateway.discord.gg/"
    })
    void aSlashMoreOrLessIsTheSameServer(String api, String gateway) {
        DiscordAccess access = DiscordAccess.of(api, gateway, "t");
        assertThat(access.apiUrl()).isEqualTo(DiscordAccess.API);
        assertThat(access.gatewayUrl()).isEqualTo(DiscordAccess.GATEWAY);
        assertThat(access.local()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/api/v10/, ws://127.0.0.1:8080/gateway",
        "http://localhost:8080/api/v10, ws://localhost:8080/gateway/",
        "http://[::1]:8080/api/v10, ws://[::1]:8080/gateway"
    })
    void aServerOfThisMachineIsAccepted(String api, String gateway) {
        DiscordAccess access = DiscordAccess.of(api, gateway, "t");
        assertThat(access.apiUrl().getPath()).isEqualTo("/api/v10/");
        assertThat(access.gatewayUrl().getPath()).isEqualTo("/gateway");
        assertThat(access.local()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/api/v10/, wss://gateway.discord.gg",
        "https://discord.com.example.com/api/v10/, wss://gateway.discord.gg",
        "https://discord.com/api/v9/, wss://gateway.discord.gg",
        "https://discord.com/api/v10/, wss://example.com",
        "https://discord.com/api/v10/, ws://127.0.0.1:8080/gateway",
        "http://127.0.0.1:8080/api/v10/, wss://gateway.discord.gg",
        "http://discord.com/api/v10/, wss://gateway.discord.gg",
        "http://127.0.0.1@example.com/api/v10/, ws://127.0.0.1:8080/gateway",
        "http://a:b@127.0.0.1/api/v10/, ws://127.0.0.1/gateway",
        "http://127.0.0.1/api?x=1, ws://127.0.0.1/gateway",
        "http://192.168.0.9/api/v10/, ws://127.0.0.1/gateway",
        "file:///etc/passwd, ws://127.0.0.1/gateway",
        "nonsense, ws://127.0.0.1/gateway"
    })
    void aTokenGoesNowhereElse(String api, String gateway) {
        assertThatThrownBy(() -> DiscordAccess.of(api, gateway, "t")).isInstanceOf(RefusedInputException.class);
    }

    @Test
    void theTokenIsNotShown() {
        assertThat(DiscordAccess.of("https://discord.com/api/v10/", "wss://gateway.discord.gg", "s3cret")
                        .toString())
                .doesNotContain("s3cret");
    }
}
