package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.config.ShardSettings;
import dev.easel.bot.imagine.DeskRig;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.fault.Fault;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import dev.easel.bot.metrics.Meters;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.bot.store.StoreRig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The bot with a fake engine on a chat server of its own, every call of which is held against Discord's description. */
final class BotRig implements AutoCloseable {
    static final int SECONDS = 60;
    private static final int TRIES = 1000;
    private static final long PAUSE_NANOS = 20_000_000;

    private final LocalChatOptions options;
    private final DatabaseAddress store;
    final OracleRecorder oracle = OracleRecorder.ofAll();
    private final Path folder;
    private final LineOptions line;
    DeskRig desk;
    RecordingImageGenerator generator;
    DiscordBot bot;
    private CompletableFuture<Void> gate = new CompletableFuture<>();
    LocalChat chat;
    PagePerson ada;
    private final int port;

    BotRig(Path folder) throws IOException {
        this(folder, LocalChatOptions.ephemeral());
    }

    BotRig(Path folder, LocalChatOptions options) throws IOException {
        this(folder, options, StoreRig.of(folder));
    }

    BotRig(Path folder, DatabaseAddress store) throws IOException {
        this(folder, LocalChatOptions.ephemeral(), store);
    }

    private BotRig(Path folder, LocalChatOptions options, DatabaseAddress store) throws IOException {
        this(folder, options, store, LineOptions.plain());
    }

    /** Where so many clicks of one person are let through at once. */
    static BotRig withClicks(Path folder, int clicks) throws IOException {
        LineOptions line = new LineOptions(ShardSettings.ONE, Meters.none(), clicks);
        return new BotRig(folder, LocalChatOptions.ephemeral(), StoreRig.of(folder), line);
    }

    /** Waits until the bot is online. */
    private BotRig(Path folder, LocalChatOptions options, DatabaseAddress store, LineOptions line) throws IOException {
        this.options = options;
        this.line = line;
        this.store = store;
        chat = LocalChat.start(options.withExchanges(oracle));
        port = chat.port();
        this.folder = folder;
        startBot();
        ada = new PagePerson(chat);
    }

    private void startBot() {
        desk = new DeskRig(folder, store);
        generator = desk.generator;
        bot = DiscordBot.start(access(chat), desk.desk, line);
        bot.ready().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Ends the bot as it is meant to be, and starts another with what it left. */
    void restartBot() {
        restartBot(() -> {});
    }

    /** The same, with something that happens in between. */
    void restartBot(Runnable meanwhile) {
        bot.close();
        desk.close();
        meanwhile.run();
        startBot();
    }

    static DiscordAccess access(LocalChat chat) {
        return DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), chat.token());
    }

    void stopChat() {
        chat.close();
    }

    /** At the same address. */
    void startChat() throws IOException {
        chat = LocalChat.start(options.withExchanges(oracle).withPort(port));
    }

    void fault(Fault fault) {
        chat.faults().add(fault);
    }

    /** A prompt's pictures, once they are there. */
    JsonNode grid(String prompt) {
        ada.slash("imagine", "prompt", prompt);
        return ada.message(gridOf(prompt));
    }

    Predicate<JsonNode> gridOf(String prompt) {
        return PagePerson.saying(gridText(prompt));
    }

    String gridText(String prompt) {
        return "**" + prompt + "** - <@" + ada.user + ">";
    }

    String singleText(String prompt, int number) {
        return "**" + prompt + "** - Image #" + number + " <@" + ada.user + ">";
    }

    String variationsText(String prompt) {
        return "**" + prompt + "** - Variations (Strong) by <@" + ada.user + ">";
    }

    /** Lets drawings begin, but not end. */
    void hold() {
        gate = new CompletableFuture<>();
        generator.gate = gate;
    }

    /** Lets them end. */
    void release() {
        gate.complete(null);
    }

    /** Lets the bot do what it has begun, and go offline; then tells which pictures were posted. */
    List<String> picturesInTheEnd() {
        bot.close();
        return ada.pictures();
    }

    /** Waits until nothing tells of progress, or thinks, any more. */
    void awaitNothingLeftBehind() {
        await("the end of all but pictures", () -> leftBehind().isEmpty(), this::leftBehind);
    }

    private List<String> leftBehind() {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : ada.messages()) {
            if (message.path("attachments").isEmpty()) {
                texts.add(message.path("content").asText());
            }
        }
        return texts;
    }

    static void await(String what, BooleanSupplier come) {
        await(what, come, () -> "nothing");
    }

    static void await(String what, BooleanSupplier come, Supplier<?> instead) {
        for (int i = 0; i < TRIES; i++) {
            if (come.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError(what + " did not come but " + instead.get());
    }

    @Override
    public void close() {
        release();
        bot.close();
        desk.close();
        chat.close();
        oracle.assertClean();
        MentionCheck.check(oracle.exchanges());
    }
}
