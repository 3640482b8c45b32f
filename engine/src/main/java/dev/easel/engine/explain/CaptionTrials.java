package dev.easel.engine.explain;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.explain.ConditioningSource.OwnedConditioning;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.TrainingPoint;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diffusion model as a judge of captions (Li et al. 2023, "Your Diffusion Model is Secretly a Zero-Shot Classifier"): the
 * better a caption fits, the better the network tells the picture from noise that was added to it. Of each trial,
 *
 * <pre>error(caption) = |network(x, t, caption) - target|²,  gain = 1 - error(caption) / error(empty caption)</pre>
 *
 * where x is the picture under the trial's noise at its timestep t and target is what the network was trained to answer.
 */
public final class CaptionTrials implements Pieces<List<CaptionGain>> {
    private final Subject subject;
    private final CaptionQuestion question;
    private final List<String> texts = new ArrayList<>();
    private final List<double[]> errors = new ArrayList<>();
    private @Nullable NoisyPicture picture;
    private @Nullable OwnedConditioning conditioning;
    private int done;

    /** @throws RefusedRequestException where the network needs more than a picture and a caption */
    public CaptionTrials(Subject subject, CaptionQuestion question) {
        this.subject = subject;
        this.question = question;
        if (subject.unet().config().inChannels() != subject.autoencoder().latentChannels()) {
            throw new RefusedRequestException("a model made for repainting cannot judge captions; take another one");
        }
        texts.add("");
        texts.addAll(question.captions());
        texts.forEach(text -> errors.add(new double[question.trials()]));
    }

    @Override
    public int total() {
        return slices() * question.trials();
    }

    private int slices() {
        return (texts.size() + subject.rowsPerCall() - 1) / subject.rowsPerCall();
    }

    @Override
    public int done() {
        return done;
    }

    /** One network call: some captions, one trial. */
    @Override
    public void next() {
        int trial = done % question.trials();
        int first = done / question.trials() * subject.rowsPerCall();
        int end = Math.min(texts.size(), first + subject.rowsPerCall());
        if (trial == 0) {
            condition(texts.subList(first, end));
        }
        float[] answers = answers(trial, end - first);
        float[] target = picture().target(question.firstTrial() + trial);
        for (int i = first; i < end; i++) {
            errors.get(i)[trial] = error(answers, (i - first) * target.length, target);
        }
        done++;
    }

    private void condition(List<String> captions) {
        free();
        ImageSize size =
                new ImageSize(question.picture().width(), question.picture().height());
        conditioning = subject.conditioning().of(subject.prompts().encodeAll(captions), size);
    }

    private NoisyPicture picture() {
        if (picture == null) {
            picture = NoisyPicture.of(subject, question.picture(), question.seed());
        }
        return picture;
    }

    private float[] answers(int trial, int rows) {
        NoisyPicture shown = picture();
        int number = question.firstTrial() + trial;
        TrainingPoint point = shown.point(number);
        float[] times = new float[rows];
        Arrays.fill(times, point.timestep());
        try (Tensor x = shown.latents(number);
                Tensor batch = subject.ops().join(Collections.nCopies(rows, x), 0);
                Tensor time = subject.ops().fromFloats(times, rows);
                Tensor answer = subject.unet().forward(batch, time, held().conditioning(), List.of())) {
            return subject.ops().toFloats(answer);
        }
    }

    private OwnedConditioning held() {
        if (conditioning == null) {
            throw new IllegalStateException("no caption has been encoded");
        }
        return conditioning;
    }

    private static double error(float[] answers, int offset, float[] target) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            double difference = (double) answers[offset + i] - target[i];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public List<CaptionGain> result() {
        List<CaptionGain> gains = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            List<Double> own = new ArrayList<>();
            for (int trial = 0; trial < question.trials(); trial++) {
                own.add(1 - errors.get(i)[trial] / errors.get(0)[trial]);
            }
            gains.add(new CaptionGain(texts.get(i), own));
        }
        return List.copyOf(gains);
    }

    private void free() {
        if (conditioning != null) {
            conditioning.close();
            conditioning = null;
        }
    }

    @Override
    public void close() {
        free();
    }
}
