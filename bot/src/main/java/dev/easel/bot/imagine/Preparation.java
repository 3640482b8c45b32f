package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.FoundRecipe;
import dev.easel.bot.gallery.MaskPng;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.variation.Canvas;
import dev.easel.bot.variation.Redrawing;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches and reads what a plan calls for: older recipes, pictures, masks. Confined to one thread. */
final class Preparation {
    /** Where nothing is said of it: the same thing, visibly another picture. */
    private static final double VARIATION = 0.65;

    private final DrawingPlan plan;
    private final DrawingArchive archive;
    private final Handed handed;
    private final Optional<Sight> sight;
    private final List<KeptFile> kept = new ArrayList<>();
    private @Nullable ImageSize size;
    private @Nullable Enlarging enlarging;

    /** @param sight finds words for pictures that bring none, where there is time for it */
    Preparation(DrawingPlan plan, DrawingArchive archive, PictureSource source, Optional<Sight> sight) {
        this.plan = plan;
        this.archive = archive;
        this.sight = sight;
        handed = new Handed(archive, source);
    }

    /**
     * Everything but the model.
     *
     * @param version of easel
     * @throws RefusedInputException naming the picture that cannot be used
     */
    Prepared prepare(String version, String defaultModel) {
        Optional<FoundRecipe> found = found();
        Optional<Recipe> base = found.isPresent() ? found.get().own() : archived();
        base.ifPresent(this::refuseUndrawable);
        if (plan.start() instanceof StartWish.Blend blend) {
            return blended(blend, version, defaultModel);
        }
        DrawingPlan followed =
                found.flatMap(FoundRecipe::foreign).map(plan::following).orElse(plan);
        Optional<StartPicture> start = start(base);
        RecipeDraft draft = new RecipeDraft(version, wishes(followed), base, plan.randomSeed());
        String model =
                plan.model().or(() -> base.map(recipe -> recipe.model().name())).orElse(defaultModel);
        return new Prepared(followed, base, draft, start, Optional.ofNullable(enlarging), List.copyOf(kept), model);
    }

    private Prepared blended(StartWish.Blend blend, String version, String defaultModel) {
        Mixture mixture = Mixture.of(blend, handed);
        DrawingPlan worded = mixture.worded(plan, sight);
        String title = worded.wishes().prompt() == null
                ? mixture.title(plan.asker())
                : worded.wishes().prompt();
        RecipeDraft draft =
                new RecipeDraft(version, worded.wishes().withPrompt(title), Optional.empty(), plan.randomSeed());
        PictureFile init =
                keep("init", PlainPng.encode(mixture.mixed(plan.wishes().ratio())));
        double strength = strength(Optional.empty(), Redrawing.BLEND.strength());
        return new Prepared(
                worded,
                Optional.empty(),
                draft,
                Optional.of(StartPicture.of(init, Optional.empty(), strength)),
                Optional.empty(),
                List.copyOf(kept),
                plan.model().orElse(defaultModel));
    }

    private Optional<FoundRecipe> found() {
        if (plan.basis() instanceof Basis.Handed given) {
            try {
                return Optional.of(RecipeFile.read(handed.read("from", given.picture())));
            } catch (RefusedInputException e) {
                throw new RefusedInputException("from: " + e.getMessage(), e);
            }
        }
        return Optional.empty();
    }

    /** What follows from the picture that is started from counts more than what was said. */
    private Wishes wishes(DrawingPlan followed) {
        return size == null ? followed.wishes() : followed.wishes().sized(size);
    }

    private Optional<Recipe> archived() {
        return plan.basis() instanceof Basis.Archived archived
                ? Optional.of(source(archived.drawing()).recipe())
                : Optional.empty();
    }

    /** The drawing whose recipe is followed: what was only made larger is drawn as what it was made of. */
    private Drawing source(DrawingId id) {
        Drawing drawing = archive.existing(id);
        while (plan.start() instanceof StartWish.AsRecipe
                && drawing.recipe().isSubtlyEnlarged()
                && drawing.parent().isPresent()) {
            drawing = archive.existing(drawing.parent().get().drawing());
        }
        return drawing;
    }

    /** A handed recipe comes without its files, and whoever wrote it must not choose which of ours are read. */
    private void refuseUndrawable(Recipe recipe) {
        if (!recipe.loras().isEmpty()) {
            throw new RefusedInputException("this picture was drawn with the LoRA file "
                    + recipe.loras().get(0).file().path() + ", which cannot be used here; easel imagine --from can");
        }
        boolean needsStart = recipe.start().isPresent() && plan.start() instanceof StartWish.AsRecipe;
        if (needsStart && plan.basis() instanceof Basis.Handed) {
            throw new RefusedInputException(
                    "this picture was drawn from another one, which is needed too; give it as init");
        }
    }

    private Optional<StartPicture> start(Optional<Recipe> base) {
        if (plan.start() instanceof StartWish.Handed given) {
            PictureFile init = fetched("init", given.init());
            Optional<PictureFile> mask = given.mask().map(picture -> fetched("mask", picture));
            return Optional.of(StartPicture.of(init, mask, strength(base, StartPicture.USUAL_STRENGTH)));
        }
        return plan.basis() instanceof Basis.Archived archived ? older(base, archived.drawing()) : Optional.empty();
    }

    private Optional<StartPicture> older(Optional<Recipe> base, DrawingId drawing) {
        if (plan.start() instanceof StartWish.AsRecipe) {
            Drawing kept = source(drawing);
            return base.flatMap(Recipe::start).map(start -> again(kept, start));
        }
        byte[] picture = archive.picture(new Cell(drawing, plan.start().cell()));
        if (plan.start() instanceof StartWish.Enlarged wish) {
            enlarging = Enlarging.of(keep("init", picture), wish);
            return Optional.of(enlarged(enlarging, plan.strength().orElse(0.0)));
        }
        Parent parent = Parent.of(base.orElseThrow(), picture);
        if (plan.start() instanceof StartWish.Altered altered) {
            return Optional.of(canvas(parent, altered.how()));
        }
        PictureFile init = keep("init", parent.file().bytes());
        return Optional.of(StartPicture.of(init, Optional.empty(), strength(Optional.empty(), VARIATION)));
    }

    private StartPicture enlarged(Enlarging wish, double strength) {
        size = wish.size();
        return StartPicture.of(wish.picture(), Optional.empty(), strength);
    }

    private StartPicture canvas(Parent parent, Alteration how) {
        int scale = parent.scale();
        Canvas canvas = how.canvas(parent.file().image(), scale * Alteration.MULTIPLE, handed);
        size = new ImageSize(canvas.picture().width() / scale, canvas.picture().height() / scale);
        return StartPicture.of(
                        keep("init", PlainPng.encode(canvas.picture())),
                        Optional.of(keep("mask", MaskPng.encode(canvas.mask()))),
                        strength(Optional.empty(), how.redrawing().strength()))
                .withBorder(true);
    }

    private double strength(Optional<Recipe> base, double unsaid) {
        return plan.strength()
                .or(() -> base.flatMap(Recipe::start).map(RecipeStart::strength))
                .orElse(unsaid);
    }

    private StartPicture again(Drawing kept, RecipeStart start) {
        PictureFile init = keep("init", archive.file(kept, start.picture().path()));
        if (kept.recipe().enlargement().isPresent()) {
            enlarging = Enlarging.again(init, kept.recipe());
            return enlarged(enlarging, plan.strength().orElse(start.strength()));
        }
        Optional<PictureFile> mask = start.mask().map(file -> keep("mask", archive.file(kept, file.path())));
        return StartPicture.of(init, mask, plan.strength().orElse(start.strength()))
                .withBorder(start.soft());
    }

    private PictureFile fetched(String what, HandedPicture picture) {
        PictureFile file = keep(what, handed.read(what, picture));
        ChatLimits.refuseTooManyPixels(file);
        return file;
    }

    private PictureFile keep(String what, byte[] bytes) {
        String name = what + PictureFile.ending(bytes);
        kept.add(new KeptFile(name, bytes));
        return new PictureFile(Path.of(name), bytes);
    }
}
