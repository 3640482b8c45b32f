package dev.easel.bot.discord;

import dev.easel.bot.config.BotToken;
import dev.easel.bot.localchat.LocalChat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link KilledBot} as often as it is started; one at a time. Its log is kept in its folder. */
final class MortalBot implements AutoCloseable {
    private static final long MOST_SECONDS = 60;

    private final LocalChat chat;
    private final Path folder;
    private int starts;
    private volatile Process process;
    private BufferedReader answers;

    /** Starts the first. */
    MortalBot(LocalChat chat, Path folder) throws IOException {
        this.chat = chat;
        this.folder = folder;
        start();
    }

    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String log = Path.of("")
                .toAbsolutePath()
                .resolveSibling("config/logback.xml")
                .toString();
        starts++;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dlogback.configurationFile=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                KilledBot.class.getName(),
                folder.toString(),
                chat.apiUrl(),
                chat.gatewayUrl()));
        builder.environment().put(BotToken.VARIABLE, chat.token());
        process = builder.redirectError(folder.resolve("log-" + starts + ".txt").toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    void awaitReady() throws IOException {
        String line = answers.readLine();
        if (!"ready".equals(line)) {
            throw new AssertionError("the bot said " + line + " and logged " + log());
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("log-" + starts + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many jobs have not ended. */
    int left() throws IOException {
        OutputStream questions = process.getOutputStream();
        questions.write('\n');
        questions.flush();
        return Integer.parseInt(answers.readLine());
    }

    /** Kills it at once, from any thread. */
    void kill() {
        process.destroyForcibly();
    }

    void awaitDeath() throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the bot lives");
        }
    }

    /** Ends it as it is meant to be. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        awaitDeath();
    }

    @Override
    public void close() {
        kill();
    }
}
