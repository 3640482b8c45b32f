package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.localchat.Exchange;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot's process is killed again and again while people ask; {@code -Dkills=N} says how often. */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long PAUSE_NANOS = 40_000_000;
    private static final int MOST_ASKED = 25;
    private static final int PRESSED = 3;
    private static final int TRIES = 2000;
    private static final Pattern CALLBACK = Pattern.compile("/interactions/([0-9]+)/[^/]+/callback");
    private static final Pattern DEFERRING = Pattern.compile("(?s).*\"type\": ?[56]\\b.*");
    private static final Pattern WHISPERING = Pattern.compile("(?s).*\"flags\": ?64\\b.*");
    private static final List<Pattern> MOMENTS = List.of(
            CALLBACK,
            Pattern.compile("/channels/[0-9]+/messages"),
            Pattern.compile("/webhooks/[0-9]+/[^/]+"),
            Pattern.compile("/webhooks/[0-9]+/[^/]+/messages/.+"));

    @TempDir
    Path folder;

    private final Set<Long> answered = ConcurrentHashMap.newKeySet();
    private final Set<Long> deferred = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Pattern> armed = new AtomicReference<>();
    private final Random random = new Random(Long.getLong("seed", 1));
    private LocalChat chat;
    private MortalBot bot;

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral().withExchanges(this::heard));
        bot = new MortalBot(chat, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
        chat.close();
    }

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        run(KILLS, () -> {});
    }

    @Test
    void neitherWhereTheServerFailsNowAndThen() throws Exception {
        run((KILLS + 1) / 2, this::trouble);
    }

    private void trouble() {
        String path = List.of(
                        "/interactions/*/*/callback",
                        "/channels/*/messages",
                        "/webhooks/*/*",
                        "/webhooks/*/*/messages/*")
                .get(random.nextInt(4));
        Fault fault = switch (random.nextInt(5)) {
            case 0 -> Fault.status("*", path, 502);
            case 1 -> Fault.status("*", path, 503);
            case 2 -> Fault.drop("*", path);
            case 3 -> Fault.dropAfter("*", path);
            default -> Fault.rateLimit("*", path, 0.3);
        };
        chat.faults().add(fault.after(random.nextInt(4)));
    }

    private void run(int kills, Runnable trouble) throws Exception {
        Crowd crowd = new Crowd(chat, random);
        for (int kill = 0; kill < kills; kill++) {
            if (random.nextInt(4) > 0) {
                bot.awaitReady();
            }
            askUntilKilled(crowd, trouble);
            KeptQuotas.holds(folder, true);
            acknowledgedAreKept(KeptJob.all(folder));
            bot.start();
        }
        bot.awaitReady();
        chat.faults().clear();
        awaitQuiet();
        pressEverything(crowd);
        bot.end();
        holds(crowd);
    }

    /** Listens on the server's threads, and kills in the moment that was chosen. */
    private void heard(Exchange exchange) {
        Matcher callback = CALLBACK.matcher(exchange.path());
        if (callback.matches() && exchange.status() < 300) {
            long interaction = Long.parseUnsignedLong(callback.group(1));
            String body = new String(exchange.requestBody(), StandardCharsets.UTF_8);
            if (DEFERRING.matcher(body).matches() && !WHISPERING.matcher(body).matches()) {
                deferred.add(interaction);
            }
            answered.add(interaction);
        }
        Pattern moment = armed.get();
        if (moment != null && moment.matcher(exchange.path()).matches() && armed.compareAndSet(moment, null)) {
            bot.kill();
        }
    }

    private void askUntilKilled(Crowd crowd, Runnable trouble) throws InterruptedException {
        int asked = 1 + random.nextInt(MOST_ASKED);
        for (int i = 0; i < asked; i++) {
            if (random.nextInt(3) == 0) {
                trouble.run();
            }
            crowd.ask();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        int moment = random.nextInt(MOMENTS.size() + 1);
        if (moment < MOMENTS.size()) {
            armed.set(MOMENTS.get(moment));
            for (int i = 0; i < MOST_ASKED && armed.get() != null; i++) {
                crowd.ask();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            armed.set(null);
        }
        bot.kill();
        bot.awaitDeath();
    }

    private void awaitQuiet() throws IOException {
        int left = bot.left();
        for (int i = 0; i < TRIES && left > 0; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            left = bot.left();
        }
        assertThat(left).as(bot::log).isZero();
    }

    private void pressEverything(Crowd crowd) throws IOException {
        for (int i = 0; i < PRESSED; i++) {
            Set<Long> pressed = crowd.pressEverything();
            BotRig.await("the answers", () -> answered.containsAll(pressed), () -> {
                pressed.removeAll(answered);
                return pressed + " unanswered; " + bot.log();
            });
            awaitQuiet();
        }
    }

    private void holds(Crowd crowd) throws SQLException {
        KeptQuotas.holds(folder, false);
        List<KeptJob> jobs = KeptJob.all(folder);
        List<JsonNode> messages = crowd.everything();
        List<String> pictures = pictures(messages);
        assertThat(pictures).as("pictures").doesNotHaveDuplicates();
        acknowledgedAreKept(jobs);
        assertThat(jobs).as("ends").allMatch(job -> job.ended() && !job.untold() && !job.tokenKept());
        assertThat(jobs.stream().filter(KeptJob::delivered).map(KeptJob::picture))
                .as("results")
                .containsExactlyInAnyOrderElementsOf(pictures);
        String told = String.join("\n", crowd.texts()).replace("\\", "");
        assertThat(jobs)
                .filteredOn(job -> job.phase() == JobPhase.FAILED)
                .as("failures that nobody was told of")
                .allMatch(job -> told.contains(job.note()));
        assertThat(messages).as("messages left behind").noneMatch(KillTest::isLeftBehind);
        System.out.println(
                jobs.size() + " jobs, " + pictures.size() + " pictures, " + deferred.size() + " acknowledged");
    }

    private void acknowledgedAreKept(List<KeptJob> jobs) {
        Set<Long> lost = new HashSet<>(deferred);
        jobs.forEach(job -> lost.remove(job.interaction()));
        assertThat(lost).as("acknowledged, but not kept; %s", bot.log()).isEmpty();
    }

    private static List<String> pictures(List<JsonNode> messages) {
        List<String> names = new ArrayList<>();
        for (JsonNode message : messages) {
            String name = message.path("attachments").path(0).path("filename").asText();
            if (name.startsWith("easel-")) {
                names.add(name.replaceFirst("\\.[a-z]+$", ""));
            }
        }
        return names;
    }

    /** Whether it thinks, or tells of a progress. */
    private static boolean isLeftBehind(JsonNode message) {
        if (PagePerson.ephemeral(message).isPresent()) {
            return false;
        }
        boolean thinks = (message.path("flags").asInt() & 128) != 0;
        return thinks
                || message.path("content")
                        .asText()
                        .matches("(?s).*\\((Waiting to start[^)]*|Loading the model|[0-9]+%[^)]*)\\)");
    }
}
