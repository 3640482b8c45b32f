package dev.easel.bot.localchat.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.page.PageClient;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Founding;
import dev.easel.bot.localchat.world.MemoryFileStore;
import dev.easel.bot.localchat.world.Mentions;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTest {
    private static final int CHECKSUM_AT = 8;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("chat.easel");
    }

    private LocalChat start() throws IOException {
        return LocalChat.start(LocalChatOptions.ephemeral().withKeep(file));
    }

    private static JsonNode say(PageClient person, String content) {
        String body = "{\"content\":\"" + content + "\"}";
        return PageClient.json(person.call("POST", "/channels/" + person.channel("general") + "/messages", body));
    }

    private static JsonNode messages(PageClient person) {
        return PageClient.json(person.call("GET", "/channels/" + person.channel("general") + "/messages", ""));
    }

    /** What Ada's page shows after a restart. */
    private JsonNode messagesAfterRestart() throws IOException {
        try (LocalChat chat = start()) {
            return messages(PageClient.of(chat, "ada"));
        }
    }

    private void threeMessages() throws IOException {
        try (LocalChat chat = start()) {
            PageClient ada = PageClient.of(chat, "ada");
            say(ada, "one");
            say(ada, "two");
            say(ada, "three");
        }
    }

    @Test
    void everythingIsThereAfterARestart() throws IOException {
        JsonNode before;
        JsonNode stateBefore;
        try (LocalChat chat = start()) {
            PageClient ada = PageClient.of(chat, "ada");
            PageClient nia = PageClient.of(chat, "nia");
            String general = "/channels/" + ada.channel("general") + "/messages/";
            String first = say(ada, "hello <@" + nia.userId() + ">").path("id").asText();
            nia.call("PUT", general + first + "/reactions/%F0%9F%91%8D", "");
            String second = say(ada, "helo").path("id").asText();
            ada.call("PATCH", general + second, "{\"content\":\"hello again\"}");
            ada.call("DELETE", general + say(ada, "gone").path("id").asText(), "");
            before = messages(nia);
            stateBefore = nia.state();
        }
        try (LocalChat chat = start()) {
            PageClient nia = PageClient.of(chat, "nia");
            assertThat(messages(nia)).isEqualTo(before).hasSize(2);
            assertThat(nia.state()).isEqualTo(stateBefore);
            assertThat(nia.state().path("unread").path(nia.channel("general")).toString())
                    .isEqualTo("{\"count\":2,\"mentions\":1}");
        }
    }

    @Test
    void idsGoOnWhereTheyEnded() throws IOException {
        long last;
        try (LocalChat chat = start()) {
            last = say(PageClient.of(chat, "ada"), "one").path("id").asLong();
        }
        try (LocalChat chat = start()) {
            assertThat(say(PageClient.of(chat, "ada"), "two").path("id").asLong())
                    .isGreaterThan(last);
        }
    }

    @Test
    void uploadedFilesAreThereByteForByte() throws IOException, InterruptedException {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        try (LocalChat chat = start()) {
            upload(chat, bytes);
        }
        try (LocalChat chat = start()) {
            JsonNode attachment = messages(PageClient.of(chat, "ada")).at("/0/attachments/0");
            assertThat(attachment.path("size").intValue()).isEqualTo(bytes.length);
            URI address = URI.create(attachment.path("url").asText());
            assertThat(http().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                            .body())
                    .isEqualTo(bytes);
        }
    }

    @Test
    void messagesDeletedAtOnceStayDeleted() {
        World world = new World(Clock.systemUTC(), new MemoryFileStore());
        List<Long> ids;
        try (Keep keep = Keep.open(file)) {
            keep.begin(world, Founding::of);
            ids = Stream.of("one", "two", "three")
                    .map(content -> said(world, content))
                    .toList();
            world.delete(general(world), ids, message -> !message.content().equals("two"));
        }
        World again = new World(Clock.systemUTC(), new MemoryFileStore());
        try (Keep keep = Keep.open(file)) {
            keep.begin(again, Founding::of);
            assertThat(again.messages(general(again), MessageQuery.newest(9), any -> true))
                    .extracting(Message::id)
                    .containsExactly(ids.get(1));
        }
    }

    private static long general(World world) {
        return world.channels().get(0).id();
    }

    private static long said(World world, String content) {
        long id = world.ids().next();
        long author = world.users().get(0).id();
        world.accept(new ChatEvent.MessageCreated(new Message(
                id,
                general(world),
                author,
                0,
                content,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Mentions.NONE,
                0,
                null,
                0,
                0,
                null)));
        return id;
    }

    private static void upload(LocalChat chat, byte[] bytes) throws IOException, InterruptedException {
        PageClient ada = PageClient.of(chat, "ada");
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"noise.bin\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        chat.pageUrl() + "page/channels/" + ada.channel("general") + "/messages?user=" + ada.userId()))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, bytes, tail)))
                .build();
        assertThat(http().send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Where a server was killed, the last entry may be there in part. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30})
    void tornLastEntryIsCutOff(int missing) throws IOException {
        threeMessages();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - missing));
        assertThat(messagesAfterRestart().findValuesAsText("content")).contains("one", "two", "three");
        assertThat(Files.size(file)).isLessThan(whole.length - missing);
        try (LocalChat chat = start()) {
            say(PageClient.of(chat, "ada"), "four");
        }
        assertThat(messagesAfterRestart().findValuesAsText("content")).containsExactly("four", "three", "two", "one");
    }

    @Test
    void zerosThatAPowerCutLeftAreCutOff() throws IOException {
        threeMessages();
        long size = Files.size(file);
        Files.write(file, new byte[5000], StandardOpenOption.APPEND);
        assertThat(messagesAfterRestart()).hasSize(3);
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void foundingThatWasCutOffBeginsAnew() throws IOException {
        threeMessages();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 900));
        try (LocalChat chat = start()) {
            assertThat(PageClient.of(chat, "nia").state().path("channels")).hasSize(5);
        }
        assertThat(messagesAfterRestart()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {JournalFile.HEADER_BYTES, JournalFile.HEADER_BYTES + CHECKSUM_AT, JournalFile.HEADER_BYTES + 40})
    void damageBeforeTheEndIsRefusedAndTheFileLeftAlone(int at) throws IOException {
        threeMessages();
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(file + " is damaged at byte 12 of " + bytes.length);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /** The checksums are right: this is no accident. */
    @ParameterizedTest
    @CsvSource({"1, {\"x\":1}", "1, {", "1, []", "2, short", "3, short", "3, ''"})
    void entriesThatMakeNoSenseAreRefusedAndTheFileLeftAlone(int kind, String payload) throws IOException {
        threeMessages();
        Files.write(file, entry(kind, payload), StandardOpenOption.APPEND);
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("what this program does not know");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private static byte[] entry(int kind, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(4).putInt(payload.length).array();
        CRC32C head = new CRC32C();
        head.update(length);
        head.update(kind);
        CRC32C content = new CRC32C();
        content.update(payload);
        return ByteBuffer.allocate(13 + payload.length)
                .put(length)
                .putInt((int) head.getValue())
                .putInt((int) content.getValue())
                .put((byte) kind)
                .put(payload)
                .array();
    }

    @Test
    void foreignFileIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file, "Dear diary, this is no chat.");
        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(file + " is no file of this chat server");
        assertThat(Files.readString(file)).isEqualTo("Dear diary, this is no chat.");
    }

    @Test
    void newerVersionIsRefusedAndLeftAlone() throws IOException {
        threeMessages();
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(CHECKSUM_AT, 2);
        Files.write(file, bytes);
        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("is of version 2");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void foldersAndMissingFoldersAreRefused() {
        file = folder;
        assertThatThrownBy(this::start).hasMessageContaining(folder + " is a folder");
        file = folder.resolve("missing/chat.easel");
        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("there is no such file or folder");
    }

    @Test
    void twoServersCannotKeepInOneFile() throws IOException {
        try (LocalChat chat = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(RefusedInputException.class)
                    .hasMessageContaining(file + " is in use by another chat server");
            assertThat(say(PageClient.of(chat, "ada"), "still here").hasNonNull("id"))
                    .isTrue();
        }
        assertThat(messagesAfterRestart()).hasSize(1);
    }

    @Test
    void fileThatIsMostlyPastIsWrittenShorter() throws IOException, InterruptedException {
        byte[] noise = new byte[900_000];
        new Random(1).nextBytes(noise);
        JsonNode before;
        try (LocalChat chat = start()) {
            PageClient ada = PageClient.of(chat, "ada");
            String general = "/channels/" + ada.channel("general") + "/messages/";
            for (int i = 0; i < 4; i++) {
                upload(chat, noise);
            }
            for (int i = 0; i < 3; i++) {
                ada.call("DELETE", general + messages(ada).at("/0/id").asText(), "");
            }
            say(ada, "kept");
            before = messages(ada);
        }
        assertThat(Files.size(file)).isGreaterThan(3_600_000);
        try (LocalChat chat = start()) {
            PageClient ada = PageClient.of(chat, "ada");
            assertThat(Files.size(file)).isBetween(900_000L, 1_000_000L);
            assertThat(messages(ada).findValuesAsText("content"))
                    .isEqualTo(before.findValuesAsText("content"))
                    .containsExactly("kept", "");
            assertThat(file(messages(ada).at("/1/attachments/0/url").asText())).isEqualTo(noise);
            assertThatThrownBy(this::start).hasMessageContaining("is in use by another chat server");
            say(ada, "more");
        }
        assertThat(messagesAfterRestart()).hasSize(3);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    private static byte[] file(String url) throws IOException, InterruptedException {
        return http().send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
