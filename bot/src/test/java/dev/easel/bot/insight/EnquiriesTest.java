package dev.easel.bot.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Asker;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnquiriesTest {
    private static final Asker ADA = new Asker(1, 10, 20);
    private static final Asker MAX = new Asker(2, 10, 20, Locale.SIMPLIFIED_CHINESE);
    private static final int SECONDS = 20;

    private final Enquiries enquiries = new Enquiries("test", 2);

    @AfterEach
    void close() {
        enquiries.close();
    }

    @Test
    void onePersonAsksOneThingAtATime() {
        assertThat(enquiries.admit(ADA)).isEmpty();
        assertThat(enquiries.admit(ADA))
                .hasValueSatisfying(said -> assertThat(said).contains("when it is done"));
        assertThat(enquiries.admit(MAX)).isEmpty();
        enquiries.leave(ADA);
        assertThat(enquiries.admit(ADA)).isEmpty();
    }

    @Test
    void moreThanSoManyAreRefusedInTheirLanguage() {
        enquiries.admit(ADA);
        enquiries.admit(new Asker(3, 10, 20));
        assertThat(enquiries.admit(MAX))
                .hasValueSatisfying(said -> assertThat(said).contains("正在处理 2 个问题"));
    }

    @Test
    void whoWasAnsweredMayAskAgainThoughTheAnswerFailed() {
        CompletableFuture<Void> second = new CompletableFuture<>();
        enquiries.admit(ADA);
        enquiries.begin(ADA, () -> {
            throw new IllegalStateException("thrown by a test");
        });
        enquiries.admit(MAX);
        enquiries.begin(MAX, () -> second.complete(null));
        assertThat(second.orTimeout(SECONDS, TimeUnit.SECONDS)).succeedsWithin(SECONDS, TimeUnit.SECONDS);
        assertThat(enquiries.admit(ADA)).isEmpty();
    }

    @Test
    void whatWaitsAtTheEndStillRunsSoThatItCanTell() {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        enquiries.admit(ADA);
        enquiries.close();
        enquiries.begin(ADA, () -> told.complete(enquiries.isClosed()));
        assertThat(told).isCompletedWithValue(true);
        assertThat(enquiries.admit(MAX))
                .hasValueSatisfying(said -> assertThat(said).contains("即将停止"));
    }
}
