package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import dev.easel.bot.check.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LocalChatStarterTest {
    private static RunningChat start(int port) {
        return new LocalChatStarter().start(port, Optional.empty(), OptionalInt.empty());
    }

    @Test
    void pageApiAndGatewayAreOnOnePortThatIsFreeAgainAfterTheEnd() {
        int port;
        try (RunningChat chat = start(0)) {
            port = chat.page().getPort();
            assertThat(LoopbackPort.obstacle(port)).isPresent();
            assertThat(chat.page()).hasToString("http://127.0.0.1:" + port + "/");
            assertThat(chat.access().apiUrl()).hasToString("http://127.0.0.1:" + port + "/api/v10/");
            assertThat(chat.access().gatewayUrl()).hasToString("ws://127.0.0.1:" + port + "/gateway");
            assertThat(chat.access().token()).isPresent();
        }
        assertThat(LoopbackPort.obstacle(port)).isEmpty();
    }

    @Test
    void aPortTakenInTheMeantimeIsAFailureInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> start(taken.getLocalPort()))
                    .isInstanceOf(FailureException.class)
                    .hasMessageStartingWith("the chat server cannot start: ");
        }
    }
}
