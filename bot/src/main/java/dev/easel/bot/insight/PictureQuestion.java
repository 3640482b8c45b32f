package dev.easel.bot.insight;

import dev.easel.bot.audit.Verdict;
import dev.easel.bot.describe.DescribeListener;
import dev.easel.bot.describe.Description;
import dev.easel.bot.gallery.Resampling;
import dev.easel.bot.imagine.Beholder;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.PictureSource;
import dev.easel.bot.words.Words;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What does a picture show? {@link #run} once, on a thread that may wait. */
public final class PictureQuestion implements Runnable {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(3).toNanos();

    /** A reply can be filled for fifteen minutes, and others wait. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();

    private static final int LONGEST_SIDE = 512;

    private final Sights sights;
    private final HandedPicture picture;
    private final int attempt;
    private final Locale locale;
    private final Answer<PictureOffer> answer;

    /**
     * What a question is answered with.
     *
     * @param source fetches the picture
     * @param beholder looks at it
     * @param stopped whether nobody waits any more
     */
    public record Sights(PictureSource source, Beholder beholder, BooleanSupplier stopped) {}

    /** @param attempt from 1; each looks at the picture through other noise */
    public PictureQuestion(
            Sights sights, HandedPicture picture, int attempt, Locale locale, Answer<PictureOffer> answer) {
        this.sights = sights;
        this.picture = picture;
        this.attempt = attempt;
        this.locale = locale;
        this.answer = answer;
    }

    @Override
    public void run() {
        try {
            RgbImage image = Beholder.picture(sights.source().read(picture));
            Description description = sights.beholder().describe(image, attempt - 1L, new Telling());
            int next = Math.min(attempt + 1, InsightAction.AGAIN.most());
            answer.finished(new PictureOffer(DescribeText.offer(description, locale), small(image), next));
        } catch (CancellationException e) {
            String sentence = sights.stopped().getAsBoolean() ? "stopped" : "slow";
            answer.failed(Verdict.FAILED, Words.of("enquiry", locale).say(sentence));
        } catch (IOException | RuntimeException | Error e) {
            answer.failed(Fault.verdict(e), Fault.sentence(e, locale));
        }
    }

    private static RgbImage small(RgbImage image) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.width(), image.height()));
        ImageSize size = new ImageSize((int) Math.max(1, Math.round(scale * image.width())), (int)
                Math.max(1, Math.round(scale * image.height())));
        return Resampling.cropToFill(image, size);
    }

    /** Tells of the progress at most once in each interval. */
    private final class Telling implements DescribeListener {
        private final long start = System.nanoTime();
        private boolean begun;
        private long last;

        @Override
        public synchronized void onProgress(double share) {
            long now = System.nanoTime();
            if (!begun || now - last >= INTERVAL_NANOS) {
                begun = true;
                last = now;
                answer.progress(DescribeText.progress(share, locale));
            }
        }

        @Override
        public boolean stopped() {
            return sights.stopped().getAsBoolean() || System.nanoTime() - start > LONGEST_NANOS;
        }
    }
}
