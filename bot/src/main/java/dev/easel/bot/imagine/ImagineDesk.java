package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.Speeds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Everything that the bot does, put together: what is asked for comes in at {@link #requests}, is drawn in the background and
 * delivered by the chat that it is connected to. Thread-safe.
 */
public final class ImagineDesk implements AutoCloseable {
    /** The time within which {@link #close} returns, whatever hangs. */
    public static final Duration LONGEST_CLOSE = DeskThreads.LONGEST_CLOSE;

    private final Studio studio;
    private final DeskBooks books;
    private final DeskTools tools;
    private final Speeds speeds;
    private final DrawingFloor floor;
    private final PictureGate pictures;
    private final KeptDrawings drawings;
    private final Letters letters;
    private final Doorman doorman;
    private final Requests requests;
    private final Resumption resumption;
    private final Overseer overseer;
    private final RequestNotes notes;
    private final OpenQuestions questions = new OpenQuestions();
    private final Connection connection = new Connection();
    private final AtomicBoolean closed = new AtomicBoolean();

    public ImagineDesk(Studio studio, DeskBooks books, DeskSettings settings, DeskTools tools) {
        this.studio = studio;
        this.books = books;
        this.tools = tools;
        speeds = settings.speeds();
        Chance chance = new Chance(tools.random());
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
        overseer = new Overseer(floor, books.ledger(), books.policies());
        notes = new RequestNotes(books.audit(), tools.clock(), floor.threads()::errand);
        DrawingShelf shelf = books.archive().shelf();
        doorman = Doorman.of(books.policies(), new CeilingCheck(studio, shelf), tools.clock());
        Intake intake = new Intake(
                workshop,
                floor,
                new Charges(books.quotas()),
                new Turns(new Pricing(studio), shelf, settings, books.policies()),
                doorman,
                notes);
        Admission admission = new Admission(doorman, gates.prompts(), questions, chance, intake, postings, notes);
        requests =
                new Requests(books, new RequestReader(studio, chance, books.preferences()), chance, admission, notes);
    }

    public Studio studio() {
        return studio;
    }

    /** What it keeps. */
    public DeskBooks books() {
        return books;
    }

    /** Where requests come in. */
    public Requests requests() {
        return requests;
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

    /** Tell the audit log of requests that are not kept here. */
    public RequestNotes notes() {
        return notes;
    }

    /** What waits and what is being drawn, in the order of their turns. */
    public List<WaitingDrawing> underWay() {
        return floor.underWay().all();
    }

    /** The drawing under way of whose progress a message tells. */
    public Optional<DrawingId> progressing(long message) {
        return floor.underWay().progressing(message);
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
        return overseer;
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
