package dev.easel.bot.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.imagine.DeskRig;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.PictureSource;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureQuestionTest {
    private static final byte[] WIDE =
            PlainPng.encode(RecordingImageGenerator.gradient("", 3, new ImageSize(2000, 1000)));

    private final Told told = new Told();

    @TempDir
    Path folder;

    private DeskRig rig;

    /** Remembers what was told. */
    private static final class Told implements Answer<PictureOffer> {
        final List<String> progress = new ArrayList<>();
        final List<PictureOffer> offers = new ArrayList<>();
        final List<String> ends = new ArrayList<>();

        @Override
        public void progress(String text) {
            progress.add(text);
        }

        @Override
        public void finished(PictureOffer offer) {
            offers.add(offer);
        }

        @Override
        public void failed(Verdict verdict, String sentence) {
            ends.add(sentence);
        }
    }

    @BeforeEach
    void start() {
        rig = new DeskRig(folder);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void ask(PictureSource source, boolean stopped, int attempt) {
        PictureQuestion.Sights sights =
                new PictureQuestion.Sights(source, rig.desk.studio().beholder(), () -> stopped);
        new PictureQuestion(sights, new HandedPicture("address", 0), attempt, Locale.ENGLISH, told).run();
    }

    @Test
    void thePictureIsShownSmallAndTheNextTryIsNumbered() {
        ask(picture -> WIDE, false, 4);
        PictureOffer offer = told.offers.get(0);
        assertThat(offer.picture().width()).isEqualTo(512);
        assertThat(offer.picture().height()).isEqualTo(256);
        assertThat(offer.attempt()).isEqualTo(5);
        assertThat(rig.generator.explainer.questions).allMatch(question -> question.seed() == 3);
    }

    @Test
    void progressIsNotToldMoreOftenThanItCanBeRead() {
        ask(picture -> WIDE, false, 99);
        assertThat(told.progress).hasSizeBetween(1, 3);
        assertThat(told.progress.get(0)).contains("%", "ask again");
        assertThat(told.offers.get(0).attempt()).isEqualTo(99);
    }

    @Test
    void whatIsStoppedSaysSo() {
        ask(picture -> WIDE, true, 1);
        assertThat(told.ends).containsExactly("Easel stopped before there was an answer; ask again.");
        assertThat(told.offers).isEmpty();
    }

    @Test
    void whatCannotBeFetchedIsToldWithTheWayOut() {
        ask(
                picture -> {
                    throw new IOException("its server answered 404");
                },
                false,
                1);
        assertThat(told.ends)
                .containsExactly("The picture cannot be fetched: its server answered 404. Attach it anew.");
    }

    @Test
    void aFaultIsNotShown() {
        rig.generator.explainer.gain = caption -> {
            throw new IllegalStateException("thrown by a test");
        };
        ask(picture -> WIDE, false, 1);
        assertThat(told.ends).containsExactly("Something failed inside Easel; its log tells more.");
    }
}
