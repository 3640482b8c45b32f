package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person is sent about a drawing: its id and seed, of a grid the single pictures, and its animation. Reads files. */
public final class Letters {
    private static final int MOST_FILES = 10;

    /** A request may have 25 MiB. */
    private static final long LARGEST = 24L << 20;

    private final DrawingArchive archive;
    private final JobLedger ledger;
    private final PictureGate gate;

    Letters(DrawingArchive archive, JobLedger ledger, PictureGate gate) {
        this.gate = gate;
        this.archive = archive;
        this.ledger = ledger;
    }

    /**
     * Of a picture, or for number 0 of all of a drawing's.
     *
     * @param fileLimit the largest file that can be sent, in bytes
     */
    public List<Letter> of(Cell cell, long fileLimit) {
        Drawing drawing = archive.existing(cell.drawing());
        Locale locale = ledger.find(drawing.id())
                .map(Job::asker)
                .orElse(drawing.asker())
                .locale();
        List<PostedPicture> pictures = new ArrayList<>();
        if (cell.number() == 0) {
            for (int number = 1; number <= drawing.count(); number++) {
                pictures.add(picture(drawing, number, fileLimit));
            }
        }
        video(drawing, fileLimit).ifPresent(pictures::add);
        return packed(text(drawing, cell, Words.of("jobs", locale)), pictures);
    }

    /** A message as it is sent to the person alone too; reads files where it was not judged lately. */
    public FinishedDrawing copy(FinishedDrawing message) {
        return archive.find(message.id())
                .map(drawing -> message.with(gate.alone(drawing, message.picture())))
                .orElse(message);
    }

    private static String text(Drawing drawing, Cell cell, Words words) {
        Recipe recipe = cell.number() == 0 ? drawing.recipe() : drawing.recipe().single(cell.number() - 1);
        String seed = Long.toString(recipe.seed());
        String shown = Captions.escaped(drawing.recipe().prompt(), Captions.LONGEST / 2);
        return words.say(
                cell.number() == 0 ? "letter.grid" : "letter.single", shown, drawing.id(), seed, cell.number());
    }

    private PostedPicture picture(Drawing drawing, int number, long fileLimit) {
        byte[] png = archive.file(drawing, Drawing.picture(number));
        return gate.alone(
                drawing,
                SizeLadder.fit(
                        "easel-" + drawing.id() + "-" + number,
                        png,
                        () -> new PictureFile(Path.of("picture.png"), png).image(),
                        drawing.recipe().prompt(),
                        fileLimit));
    }

    private Optional<PostedPicture> video(Drawing drawing, long fileLimit) {
        if (!drawing.files().containsKey(Drawing.VIDEO)) {
            return Optional.empty();
        }
        byte[] gif = archive.file(drawing, Drawing.VIDEO);
        PostedPicture video = new PostedPicture(
                "easel-" + drawing.id() + ".gif", gif, drawing.recipe().prompt(), Optional.empty());
        return gif.length > fileLimit ? Optional.empty() : Optional.of(gate.alone(drawing, video));
    }

    /** As few messages as hold all files. */
    private static List<Letter> packed(String text, List<PostedPicture> pictures) {
        List<Letter> letters = new ArrayList<>();
        List<PostedPicture> packet = new ArrayList<>();
        long bytes = 0;
        for (PostedPicture picture : pictures) {
            if (packet.size() == MOST_FILES || bytes + picture.bytes().length > LARGEST) {
                letters.add(new Letter(letters.isEmpty() ? text : "", packet));
                packet = new ArrayList<>();
                bytes = 0;
            }
            packet.add(picture);
            bytes += picture.bytes().length;
        }
        letters.add(new Letter(letters.isEmpty() ? text : "", packet));
        return letters;
    }
}
