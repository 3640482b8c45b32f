package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.world.Founding;
import dev.easel.bot.localchat.world.MemoryFileStore;
import dev.easel.bot.localchat.world.Permissions;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DeadPageTest {
    @Test
    void pageThatAnswersNoPingIsCutOff() throws IOException {
        World world = new World(Clock.systemUTC(), new MemoryFileStore());
        Founding.of(world);
        try (LoopbackServer server = new LoopbackServer(0)) {
            String origin = server.origin();
            long botId = id(world, User::bot);
            ChatContext context =
                    new ChatContext(world, new Permissions(world), new WireJson(world, origin), origin, botId, "token");
            try (PageFeed feed = new PageFeed(context, Duration.ofMillis(50))) {
                PageSockets sockets = new PageSockets(context, feed, "1", new PageGuard(origin));
                server.start(sockets::addTo, List.of());
                feed.start();
                assertThat(everythingOf(server.port(), id(world, user -> !user.bot())))
                        .contains("101 Switching Protocols", "\"t\":\"HELLO\"");
                assertThat(feed.size()).isZero();
            }
        }
    }

    private static long id(World world, Predicate<User> wanted) {
        return world.users().stream().filter(wanted).findFirst().orElseThrow().id();
    }

    /** Reads, says nothing, until the server ends the connection. */
    private static String everythingOf(int port, long userId) throws IOException {
        String request = "GET /page/socket?user=" + userId + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
