package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.job.Speeds;
import dev.easel.bot.words.Words;
import dev.easel.engine.EngineException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Where requests come in. What is received is answered at once and from memory: an order, to be begun when the chat has
 * acknowledged the request, or a refusal. Thread-safe.
 */
public final class ImagineDesk implements AutoCloseable {
    /** The time within which {@link #close} returns, whatever hangs. */
    public static final Duration LONGEST_CLOSE = DeskThreads.LONGEST_CLOSE;

    private final Studio studio;
    private final DeskBooks books;
    private final DeskTools tools;
    private final Speeds speeds;
    private final Chance chance;
    private final RequestReader reader;
    private final ButtonReader buttons;
    private final DrawingFloor floor;
    private final PictureGate pictures;
    private final KeptDrawings drawings;
    private final Letters letters;
    private final Doorman doorman;
    private final Admission admission;
    private final Resumption resumption;
    private final OpenQuestions questions = new OpenQuestions();
    private final Connection connection = new Connection();
    private final AtomicBoolean closed = new AtomicBoolean();

    public ImagineDesk(Studio studio, DeskBooks books, DeskSettings settings, DeskTools tools) {
        this.studio = studio;
        this.books = books;
        this.tools = tools;
        speeds = settings.speeds();
        chance = new Chance(tools.random());
        reader = new RequestReader(studio, chance, books.preferences());
        buttons = new ButtonReader(reader, books.archive(), books.preferences(), chance);
        floor = DrawingFloor.of(settings, tools, books.policies());
        Objections objections = new Objections(books.refusals(), books.audit(), chance, tools.clock());
        Verdicts verdicts = new Verdicts(tools.judge(), books.archive());
        pictures = new PictureGate(books.policies(), verdicts, objections, connection::presence);
        drawings = new KeptDrawings(books.archive(), connection, tools.pages(), pictures);
        letters = new Letters(books.archive(), books.ledger(), pictures);
        Gates gates = new Gates(new PromptGate(books.policies(), objections, questions), pictures, objections);
        Workshop workshop = new Workshop(
                studio,
                books.archive(),
                books.ledger(),
                tools,
                floor.threads(),
                connection,
                books.policies(),
                gates,
                floor.queue()::precedence);
        Postings postings = new Postings(workshop, new SingleRun(workshop, floor.threads()::ends), floor.threads());
        resumption = new Resumption(workshop, floor, postings);
        DrawingShelf shelf = books.archive().shelf();
        doorman = Doorman.of(books.policies(), new CeilingCheck(studio, shelf), tools.clock());
        Intake intake = new Intake(
                workshop,
                floor,
                new Charges(books.quotas()),
                new Turns(new Pricing(studio), shelf, settings, books.policies()),
                doorman,
                new RequestNotes(books.audit(), tools.clock(), floor.threads()::errand));
        admission = new Admission(doorman, gates.prompts(), questions, chance, intake, postings);
    }

    public Studio studio() {
        return studio;
    }

    /** What it keeps. */
    public DeskBooks books() {
        return books;
    }

    /** What is finished. */
    public KeptDrawings drawings() {
        return drawings;
    }

    /** What is sent to people alone. */
    public Letters letters() {
        return letters;
    }

    /** What speeds are given and take. */
    public Speeds speeds() {
        return speeds;
    }

    /** By which it is kept when something happens. */
    public Clock clock() {
        return tools.clock();
    }

    /** Why somebody may have nothing done for them; empty where they may. From memory. */
    public Optional<String> turnedAway(Asker asker) {
        return doorman.turnedAway(asker);
    }

    /** The same pictures, but for those that the place of who asks does not take. */
    public PictureSource judged(Asker asker, PictureSource source) {
        return picture -> {
            byte[] file = source.read(picture);
            pictures.refuseHanded(asker, "image", file);
            return file;
        };
    }

    /** Goes on with what an earlier process left, in the background; the first call alone counts. */
    public void connect(ChatLine open) {
        if (connection.open(open)) {
            floor.threads().errand(() -> resumption.resume(open));
        }
    }

    /** Keeps which message tells of a job's progress. */
    public void progressAt(DrawingId job, long message) {
        floor.underWay().progressAt(job, message);
        books.ledger().progressAt(job, message);
    }

    /**
     * Refuses a suffix that no prompt could end in.
     *
     * @throws RefusedInputException naming what will not do
     */
    public void refuseSuffix(String suffix, Asker asker) {
        try {
            reader.refuseSuffix(suffix, asker);
        } catch (EngineException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Drawings from a prompt. */
    public Reception imagine(ImagineRequest request, Asker asker, ReplyAddress address) {
        return receive(() -> admission.questioned(reader.read(request, asker), address));
    }

    /** Drawings from several prompts, all or none. */
    public Reception imagineAll(List<ImagineRequest> requests, Asker asker, ReplyAddress address) {
        return receive(() -> admission.draw(
                requests.stream()
                        .flatMap(request -> reader.read(request, asker).stream())
                        .toList(),
                address));
    }

    /** Drawings from several pictures, mixed. */
    public Reception blend(BlendRequest request, Asker asker, ReplyAddress address) {
        return receive(() -> admission.questioned(new BlendReader(reader).read(request, asker), address));
    }

    /** A click on a button of a drawing, or of a question. */
    public Reception press(ButtonId button, Asker asker, ReplyAddress address) {
        return switch (button.action()) {
            case SINGLE -> receive(() -> post(new Cell(button.drawing(), button.cell()), asker, false, address));
            case CONFIRM -> admission.confirmed(button.drawing(), asker, address);
            case CANCEL -> admission.declined(button.drawing(), asker);
            case VARY_REGION, ZOOM_CUSTOM, RECIPE, FAVOURITE -> receive(() -> unfilled(button, asker));
            default -> receive(() -> admission.draw(List.of(buttons.plan(button, asker)), address));
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
        return receive(() -> admission.questioned(buttons.plans(answer, asker), address));
    }

    private Reception post(Cell cell, Asker asker, boolean anew, ReplyAddress address) {
        return admission.post(new SinglePlan(chance.id(), asker, cell, anew), address);
    }

    /** Drawings with a new prompt from an older one. */
    public Reception remix(RemixAnswer answer, Asker asker, ReplyAddress address) {
        return receive(() -> admission.questioned(reader.remix(answer, asker), address));
    }

    /** What waits and what is being drawn, in the order of their turns. */
    public List<WaitingDrawing> underWay() {
        return floor.underWay().all();
    }

    /** The drawing under way of whose progress a message tells. */
    public Optional<DrawingId> progressing(long message) {
        return floor.underWay().progressing(message);
    }

    /** Posts a person's own picture once more, or for number 0 all of a drawing's, with buttons that work. */
    public Reception show(Cell cell, Asker asker, ReplyAddress address) {
        return receive(() -> {
            books.archive().existing(cell, 0);
            return post(cell, asker, true, address);
        });
    }

    /** Does what takes the database or files, in the background. */
    public <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, floor.threads()::errand);
    }

    /** Of Easel. */
    public String version() {
        return tools.easelVersion();
    }

    /** Takes a person's drawing back; false where it is none of theirs, or done. */
    public boolean withdraw(DrawingId drawing, long user) {
        return floor.underWay().withdraw(drawing, user);
    }

    /** Takes back all of a person's drawings that are not drawn yet, and closes what they were asked. */
    public void withdrawAll(long user) {
        questions.forget(user);
        underWay().stream().filter(drawing -> drawing.user() == user).forEach(drawing -> withdraw(drawing.id(), user));
        books.ledger().unfinished(user).stream()
                .filter(Resumption::isUnprepared)
                .forEach(job -> books.ledger().move(job.id(), JobPhase.CANCELLED, "cancelled"));
    }

    /** What of a server waits and is being drawn, for those who manage it. */
    public Overseer overseer() {
        return new Overseer(floor, books.ledger(), books.policies());
    }

    private static Reception receive(Supplier<Reception> understand) {
        try {
            return understand.get();
        } catch (RefusedInputException | EngineException e) {
            return new Reception.Refused(Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    /** Accepts nothing more, and gives what is under way time to be finished and delivered. */
    public void drain(Duration atMost) {
        floor.queue().close();
        floor.threads().drain(atMost);
    }

    /**
     * Accepts nothing more, leaves what waits to the next process, and lets what is under way be finished and delivered. Once
     * closed, returns at once.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            floor.queue().close();
            floor.threads().close();
        }
    }
}
