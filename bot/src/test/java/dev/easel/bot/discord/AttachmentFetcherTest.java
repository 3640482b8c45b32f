package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.easel.bot.config.DiscordAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.entities.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentFetcherTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private HttpServer other;

    private HttpServer server() throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.start();
        return made;
    }

    @BeforeEach
    void start() throws IOException {
        server = server();
        other = server();
        other.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private byte[] read(String url) throws IOException {
        String gateway = origin(server).replace("http", "ws") + "/gateway";
        DiscordAccess access = DiscordAccess.of(origin(server) + "/api/v10/", gateway, "t");
        AttachmentFetcher fetcher = new AttachmentFetcher(access);
        return fetcher.read(fetcher.picture(new Message.Attachment(
                1, url, url, "a.png", "image/png", null, 3, 1, 1, 0, false, null, 0, null, null)));
    }

    @Test
    void fileIsFetchedFromTheServerItself() throws IOException {
        server.createContext("/attachments", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 3);
                exchange.getResponseBody().write(new byte[] {1, 2, 3});
            }
        });
        assertThat(read(origin(server) + "/attachments/1/2/a.png")).containsExactly(1, 2, 3);
    }

    @Test
    void nothingIsFetchedFromAnotherPortOfThisMachine() {
        assertThatThrownBy(() -> read(origin(other) + "/a.png"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("from where nothing is fetched");
        assertThat(asked).hasValue(0);
    }

    @Test
    void serverCannotSendTheBotElsewhere() {
        server.createContext("/attachments", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", origin(other) + "/a.png");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        assertThatThrownBy(() -> read(origin(server) + "/attachments/1/2/a.png"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.discordapp.com/a.png",
                "https://cdn.discordapp.com:8443/a.png",
                "https://cdn.discordapp.com.example.com/a.png",
                "https://cdn.discordapp.com@127.0.0.1/a.png",
                "https://user@cdn.discordapp.com/a.png",
                "https://example.com/a.png",
                "file:///etc/passwd",
                "not an address"
            })
    void nothingIsFetchedFromElsewhere(String url) {
        assertThatThrownBy(() -> read(url)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
                "224.0.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "::ffff:10.0.0.1"
            })
    void addressesOfLocalNetworksAreKnown(String address) throws IOException {
        assertThat(AttachmentFetcher.isLocal(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"162.159.129.233", "100.128.0.1", "172.32.0.1", "2606:4700::1"})
    void othersAreNot(String address) throws IOException {
        assertThat(AttachmentFetcher.isLocal(InetAddress.getByName(address))).isFalse();
    }
}
