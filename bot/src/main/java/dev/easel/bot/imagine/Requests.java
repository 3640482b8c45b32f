package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.words.Words;
import dev.easel.engine.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where requests come in. What is received is answered at once and from memory: an order, to be begun when the chat has
 * acknowledged the request, or a refusal. Thread-safe.
 */
public final class Requests {
    private final DeskBooks books;
    private final RequestReader reader;
    private final BlendReader blends;
    private final ButtonReader buttons;
    private final Chance chance;
    private final Admission admission;
    private final RequestNotes notes;

    Requests(DeskBooks books, RequestReader reader, Chance chance, Admission admission, RequestNotes notes) {
        this.books = books;
        this.reader = reader;
        this.chance = chance;
        this.admission = admission;
        this.notes = notes;
        blends = new BlendReader(reader);
        buttons = new ButtonReader(reader, books.archive(), books.preferences(), chance);
    }

    /** Drawings from a prompt. */
    public Reception imagine(ImagineRequest request, Asker asker, ReplyAddress address) {
        return receive(asker, Asked.by(request), () -> admission.questioned(reader.read(request, asker), address));
    }

    /** Drawings from several prompts, all or none. */
    public Reception imagineAll(List<ImagineRequest> requests, Asker asker, ReplyAddress address) {
        return receive(
                asker,
                Asked.by(requests),
                () -> admission.draw(
                        requests.stream()
                                .flatMap(request -> reader.read(request, asker).stream())
                                .toList(),
                        address));
    }

    /** Drawings from several pictures, mixed. */
    public Reception blend(BlendRequest request, Asker asker, ReplyAddress address) {
        return receive(asker, Asked.by(request), () -> admission.questioned(blends.read(request, asker), address));
    }

    /** A click on a button of a drawing, or of a question. */
    public Reception press(ButtonId button, Asker asker, ReplyAddress address) {
        return switch (button.action()) {
            case SINGLE ->
                receive(
                        asker,
                        Asked.by(button),
                        () -> post(new Cell(button.drawing(), button.cell()), asker, false, address));
            case CONFIRM -> admission.confirmed(button.drawing(), asker, address);
            case CANCEL -> admission.declined(button.drawing(), asker);
            case VARY_REGION, ZOOM_CUSTOM, RECIPE, FAVOURITE ->
                receive(asker, Asked.by(button), () -> unfilled(button, asker));
            default ->
                receive(asker, Asked.by(button), () -> admission.draw(List.of(buttons.plan(button, asker)), address));
        };
    }

    /** What is not done by a click alone; a drawing that is gone says so. */
    private Reception unfilled(ButtonId button, Asker asker) {
        books.archive().existing(button.drawing());
        return new Reception.Refused(Words.of("buttons", asker.locale()).say("fill_in"));
    }

    /** Whether a click is to be answered by a form, since the button asks or the person remixes always. */
    public boolean opensForm(ButtonId button, Asker asker) {
        return button.action().asks()
                || (button.action().remixes()
                        && books.preferences().of(asker.user()).remix());
    }

    /** What to fill a button's form with; looks up one drawing. Empty where that is not kept here. */
    public Optional<ButtonForm> form(ButtonId button) {
        return buttons.form(button);
    }

    /** A button whose form was filled in. */
    public Reception fill(ButtonAnswer answer, Asker asker, ReplyAddress address) {
        return receive(asker, Asked.by(answer), () -> admission.questioned(buttons.plans(answer, asker), address));
    }

    private Reception post(Cell cell, Asker asker, boolean anew, ReplyAddress address) {
        return admission.post(new SinglePlan(chance.id(), asker, cell, anew), address);
    }

    /** Drawings with a new prompt from an older one. */
    public Reception remix(RemixAnswer answer, Asker asker, ReplyAddress address) {
        return receive(asker, Asked.by(answer), () -> admission.questioned(reader.remix(answer, asker), address));
    }

    /** Posts a person's own picture once more, or for number 0 all of a drawing's, with buttons that work. */
    public Reception show(Cell cell, Asker asker, ReplyAddress address) {
        return receive(asker, Asked.showing(cell), () -> {
            books.archive().existing(cell, 0);
            return post(cell, asker, true, address);
        });
    }

    /**
     * Refuses a suffix that no prompt could end in.
     *
     * @throws RefusedInputException naming what will not do
     */
    public void refuseSuffix(String suffix, Asker asker) {
        refusing(() -> reader.refuseSuffix(suffix, asker));
    }

    /**
     * Refuses a macro with parameters that no prompt could have.
     *
     * @throws RefusedInputException naming what will not do
     */
    public void refuseMacro(String name, String text, Asker asker) {
        refusing(() -> reader.refuseMacro(name, text, asker));
    }

    private static void refusing(Runnable check) {
        try {
            check.run();
        } catch (EngineException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What cannot be understood is written down as it was given. */
    private Reception receive(Asker asker, RequestNote given, Supplier<Reception> understand) {
        try {
            return understand.get();
        } catch (RefusedInputException | EngineException e) {
            String sentence = Sentence.of(String.valueOf(e.getMessage()));
            notes.refused(asker, given, sentence);
            return new Reception.Refused(sentence);
        }
    }
}
