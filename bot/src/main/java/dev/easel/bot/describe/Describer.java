package dev.easel.bot.describe;

import dev.easel.bot.gallery.Resampling;
import dev.easel.engine.EngineException;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds prompts for a picture among the words that a model knows. Every subject is tried once, under the same noise; the best
 * are tried again, ever fewer ever more often (successive halving, Jamieson and Talwalkar 2016), until four are left. Each is
 * then refined, group by group, by the pattern that helps most, if one clearly does. The same picture always gives the same
 * prompts, by the same seed. Thread-safe.
 */
public final class Describer {
    private static final int FIRST_TRIALS = 1;
    private static final List<Round> ROUNDS = List.of(new Round(64, 2), new Round(16, 5));
    private static final int PROMPTS = Vocabulary.FEWEST_SUBJECTS;
    private static final int REFINEMENT_TRIALS = 4;

    /** So many standard errors better than without it a refinement has to be. */
    private static final double CLEARLY = 1;

    private final Explainer explainer;
    private final ModelProfile model;
    private final Vocabulary vocabulary;

    /** So many subjects go on, each with so many more trials. */
    private record Round(int subjects, int trials) {}

    public Describer(Explainer explainer, ModelProfile model, Vocabulary vocabulary) {
        this.explainer = explainer;
        this.model = model;
        this.vocabulary = vocabulary;
    }

    /**
     * Four prompts for the middle of the picture, in the model's shape. Waits for the model.
     *
     * @throws EngineException where the model cannot judge pictures
     * @throws java.util.concurrent.CancellationException where the listener stopped it, or the engine is closed meanwhile
     */
    public Description describe(RgbImage picture, DescribeListener listener) {
        return describe(picture, 0, listener);
    }

    /**
     * The same.
     *
     * @param seed of the noise that the picture is looked at through
     */
    public Description describe(RgbImage picture, long seed, DescribeListener listener) {
        RgbImage seen = Resampling.cropToFill(picture, model.size());
        CaptionSearch search = new CaptionSearch(explainer, seen, seed, new Workload(work()), listener);
        List<Trials> subjects = subjects(search);
        List<Trials> refined = refined(
                search, subjects.stream().limit(PROMPTS).map(Trials::caption).toList());
        List<DescribedPrompt> prompts = refined.stream()
                .map(best -> new DescribedPrompt(best.caption(), ShapeOf.picture(picture), best.mean()))
                .toList();
        return new Description(prompts, Sureness.of(vocabulary, refined));
    }

    private double work() {
        int subjects = vocabulary.subjects().size();
        double work = subjects * FIRST_TRIALS;
        for (Round round : ROUNDS) {
            work += Math.min(subjects, round.subjects()) * round.trials();
        }
        int refinements = vocabulary.refinements().stream().mapToInt(List::size).sum();
        return work + PROMPTS * (1 + refinements) * REFINEMENT_TRIALS;
    }

    private List<Trials> subjects(CaptionSearch search) {
        List<Trials> left =
                search.tried(vocabulary.subjects().stream().map(Trials::new).toList(), FIRST_TRIALS);
        for (Round round : ROUNDS) {
            left = search.tried(left.stream().limit(round.subjects()).toList(), round.trials());
        }
        return left;
    }

    /** The texts with the refinements that help, the best first. */
    private List<Trials> refined(CaptionSearch search, List<String> texts) {
        List<Trials> best = search.tried(texts.stream().map(Trials::new).toList(), REFINEMENT_TRIALS);
        for (List<String> group : vocabulary.refinements()) {
            best = refined(search, best, group);
        }
        return best.stream()
                .sorted(Comparator.comparingDouble(Trials::mean).reversed())
                .toList();
    }

    private static List<Trials> refined(CaptionSearch search, List<Trials> plain, List<String> group) {
        List<List<Trials>> choices = new ArrayList<>();
        for (Trials text : plain) {
            choices.add(Vocabulary.refined(text.caption(), group).stream()
                    .map(Trials::new)
                    .toList());
        }
        List<Trials> all = choices.stream().flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            search.tried(all, REFINEMENT_TRIALS);
        }
        List<Trials> best = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            best.add(better(plain.get(i), choices.get(i)));
        }
        return best;
    }

    private static Trials better(Trials plain, List<Trials> choices) {
        return choices.stream()
                .max(Comparator.comparingDouble(Trials::mean))
                .filter(choice -> choice.leadOver(plain) > CLEARLY)
                .orElse(plain);
    }
}
