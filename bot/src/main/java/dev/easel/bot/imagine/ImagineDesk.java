package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.Presence;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.job.Speeds;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.words.Words;
import dev.easel.engine.EngineException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where requests come in. What is received is answered at once and from memory: an order, to be begun when the chat has
 * acknowledged the request, or a refusal. Thread-safe.
 */
public final class ImagineDesk implements AutoCloseable {
    /** The time within which {@link #close} returns, whatever hangs. */
    public static final Duration LONGEST_CLOSE = DeskThreads.LONGEST_CLOSE;

    private final DeskBooks books;
    private final DrawingArchive archive;
    private final JobLedger ledger;
    private final RequestReader reader;
    private final ButtonReader buttons;
    private final RecipeLookup recipes;
    private final DrawingFloor floor;
    private final Chance chance;
    private final DeskTools tools;
    private final Speeds speeds;
    private final Studio studio;
    private final Admission admission;
    private final Intake intake;
    private final PictureGate pictures;
    private final OpenQuestions questions = new OpenQuestions();
    private final CompletableFuture<ChatLine> line = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    public ImagineDesk(Studio studio, DeskBooks books, DeskSettings settings, DeskTools tools) {
        this.studio = studio;
        this.tools = tools;
        this.books = books;
        speeds = settings.speeds();
        archive = books.archive();
        ledger = books.ledger();
        chance = new Chance(tools.random());
        reader = new RequestReader(studio, chance, books.preferences());
        buttons = new ButtonReader(reader, archive, books.preferences(), chance);
        PictureSource source = picture -> connected().read(picture);
        recipes = new RecipeLookup(archive, source);
        floor = DrawingFloor.of(settings, tools.nanoTime());
        tools.meters().watch(() -> floor.queue().length(), () -> floor.queue().running());
        PolicyBook policies = books.policies();
        floor.queue().holdBy(server -> policies.of(server).access().door().holdsWaiting());
        Objections objections = new Objections(books.refusals(), books.audit(), chance, tools.clock());
        pictures = new PictureGate(policies, new Verdicts(tools.judge(), archive), objections, this::presence);
        PromptGate prompts = new PromptGate(policies, archive.shelf(), objections, questions);
        AccessCheck access = new AccessCheck(tools.clock());
        CeilingCheck ceilings = new CeilingCheck(studio, archive.shelf());
        CooldownCheck cooldown = new CooldownCheck(tools.clock());
        Doorman doorman = Doorman.of(policies, access, ceilings, cooldown);
        Gates gates = new Gates(prompts, pictures, objections);
        intake = new Intake(
                new Workshop(studio, archive, ledger, tools, floor.threads(), source, policies, gates),
                floor,
                books.quotas(),
                doorman,
                cooldown,
                new Turns(new Pricing(studio, archive.shelf(), speeds), settings, policies),
                new RequestNotes(books.audit(), tools.clock(), floor.threads()::errand));
        admission = new Admission(policies, access, ceilings, doorman, prompts, questions, chance, intake);
    }

    private Presence presence(Asker asker) {
        ChatLine open = line.getNow(null);
        return open == null ? Presence.UNKNOWN : open.presence(asker.server(), asker.channel());
    }

    private ChatLine connected() throws IOException {
        ChatLine open = line.getNow(null);
        if (open == null) {
            throw new IOException("Easel is not connected");
        }
        return open;
    }

    public Studio studio() {
        return studio;
    }

    /** What it keeps. */
    public DeskBooks books() {
        return books;
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
        return admission.turnedAway(asker);
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
        if (line.complete(open)) {
            floor.threads().errand(() -> intake.resume(open));
        }
    }

    /** Keeps which message tells of a job's progress. */
    public void progressAt(DrawingId job, long message) {
        floor.underWay().progressAt(job, message);
        ledger.progressAt(job, message);
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
        return receive(() -> admission.questioned(new BlendReader(reader, chance).read(request, asker), address));
    }

    /** A click on a button of a drawing, or of a question. */
    public Reception press(ButtonId button, Asker asker, ReplyAddress address) {
        return switch (button.action()) {
            case SINGLE -> receive(() -> admission.post(single(button, asker), address));
            case CONFIRM -> admission.confirmed(button.drawing(), asker, address);
            case CANCEL -> admission.declined(button.drawing(), asker);
            case VARY_REGION, ZOOM_CUSTOM, RECIPE, FAVOURITE -> receive(() -> unfilled(button, asker));
            default -> receive(() -> admission.draw(List.of(buttons.plan(button, asker)), address));
        };
    }

    /** What is not done by a click alone; a drawing that is gone says so. */
    private Reception unfilled(ButtonId button, Asker asker) {
        archive.existing(button.drawing());
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

    private SinglePlan single(ButtonId button, Asker asker) {
        return new SinglePlan(chance.id(), asker, new Cell(button.drawing(), button.cell()), false);
    }

    /** Drawings with a new prompt from an older one. */
    public Reception remix(RemixAnswer answer, Asker asker, ReplyAddress address) {
        return receive(() -> admission.questioned(reader.remix(answer, asker), address));
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    public Optional<RemixForm> remixForm(DrawingId drawing) {
        return recipes.remixForm(drawing);
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    public CompletableFuture<String> describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        return CompletableFuture.supplyAsync(() -> recipes.describe(drawing, picture), floor.threads()::errand);
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
            int count = archive.existing(cell.drawing()).count();
            if (cell.number() > count) {
                throw new RefusedInputException(
                        "The drawing " + cell.drawing() + " has " + count + " pictures and no #" + cell.number() + ".");
            }
            return admission.post(new SinglePlan(chance.id(), asker, cell, true), address);
        });
    }

    /**
     * Chooses a picture as a person's favourite, or no longer; reads and writes the database.
     *
     * @return whether it is one now
     * @throws RefusedInputException where the drawing is no longer kept here
     */
    public boolean favourite(Cell cell, long user) {
        archive.existing(cell.drawing());
        return archive.shelf().toggleFavourite(user, cell);
    }

    /** Where a drawing's page is, if people have one to open. */
    public Optional<URI> page(DrawingId drawing) {
        return tools.pages().apply(drawing);
    }

    /** What is sent to a person alone about a picture, or for number 0 about all of a drawing's; reads files. */
    public List<Letter> letters(Cell cell, long fileLimit) {
        return new Letters(archive, ledger, pictures).of(cell, fileLimit);
    }

    /**
     * How a drawing is shown where everybody's are; reads its files where it was not judged lately.
     *
     * @param time whether there is time for that, which may be a second
     */
    public Display display(Drawing drawing, BooleanSupplier time) {
        return pictures.display(drawing, time);
    }

    /** A message as it is sent to the person alone; reads files where it was not judged lately. */
    public FinishedDrawing alone(FinishedDrawing message) {
        return archive.find(message.id())
                .map(drawing -> message.with(pictures.alone(drawing, message.picture())))
                .orElse(message);
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
        ledger.unfinished(user).stream()
                .filter(intake::isUnprepared)
                .forEach(job -> ledger.move(job.id(), JobPhase.CANCELLED, "cancelled"));
    }

    /**
     * Whether somebody may use a drawing's buttons: its owner anywhere, others on the server or in the channel where it was
     * asked for, and below a message that shows it. A drawing that is not kept is nobody's.
     */
    public boolean reaches(DrawingId drawing, Asker asker, long message) {
        Optional<Asker> owner = archive.find(drawing).map(Drawing::asker);
        return owner.isEmpty()
                || owner.get().user() == asker.user()
                || owner.get().channel() == asker.channel()
                || (owner.get().server() != 0 && owner.get().server() == asker.server())
                || archive.shelf()
                        .shownBy(message)
                        .filter(cell -> cell.drawing().equals(drawing))
                        .isPresent();
    }

    /** What of a server waits and is being drawn, for those who manage it. */
    public Overseer overseer() {
        return new Overseer(floor, ledger, books.policies());
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
