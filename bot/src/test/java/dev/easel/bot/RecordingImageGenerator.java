package dev.easel.bot;

import dev.easel.engine.EngineException;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.Precedence;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Remembers requests and answers with gradients that depend on nothing but prompt and seed. */
public final class RecordingImageGenerator implements ImageGenerator {
    public final List<GenerationRequest> requests = new CopyOnWriteArrayList<>();
    /** By prompt. */
    public final Map<String, Precedence> precedences = new ConcurrentHashMap<>();

    public Optional<EngineException> failure = Optional.empty();
    /** Nothing is finished before this. */
    public volatile CompletableFuture<?> gate = CompletableFuture.completedFuture(null);

    public final RecordingExplainer explainer = new RecordingExplainer();
    /** Nor before this, which is begun with each request. */
    public volatile Supplier<CompletableFuture<?>> delay = () -> CompletableFuture.completedFuture(null);

    /** The last stage that it declares. */
    public volatile Optional<Finish> finish = Optional.empty();

    /** What unfinished pictures look like; empty for none to be shown. */
    public volatile List<RgbImage> previews = List.of();

    public boolean closed;
    private Precision precision = Precision.FLOAT32;

    /** As engines do, decides for float32 where it is left to it. */
    public void openWith(Precision wanted) {
        precision = wanted == Precision.AUTO ? Precision.FLOAT32 : wanted;
    }

    @Override
    public ModelProfile model() {
        return new ModelProfile(
                "easel-mini", "Stable Diffusion", new ImageSize(64, 64), 8, 16, 4, 0, precision, finish);
    }

    @Override
    public Explainer explainer() {
        return explainer;
    }

    @Override
    public Generation submit(GenerationRequest request, ProgressListener listener, Precedence precedence) {
        precedences.put(request.prompt(), precedence);
        requests.add(request);
        CompletableFuture<GeneratedImages> result = new CompletableFuture<>();
        for (int step = 0; step <= request.steps(); step++) {
            listener.onProgress(new Progress(step, request.steps(), previews));
        }
        gate.thenCompose(open -> delay.get())
                .thenRun(() ->
                        failure.ifPresentOrElse(result::completeExceptionally, () -> result.complete(draw(request))))
                .exceptionally(cancelled -> null);
        return new Generation() {
            @Override
            public CompletableFuture<GeneratedImages> result() {
                return result;
            }

            @Override
            public void cancel() {}
        };
    }

    @Override
    public void close() {
        closed = true;
    }

    private static GeneratedImages draw(GenerationRequest request) {
        List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            images.add(gradient(request.prompt(), request.seed() + i, request.size()));
        }
        return new GeneratedImages(images);
    }

    public static RgbImage gradient(String prompt, long seed, ImageSize size) {
        byte[] rgb = new byte[3 * size.width() * size.height()];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) (31 * seed + prompt.hashCode());
            rgb[i + 1] = (byte) (i / 3 % size.width());
            rgb[i + 2] = (byte) (i / 3 / size.width());
        }
        return new RgbImage(size.width(), size.height(), rgb);
    }
}
