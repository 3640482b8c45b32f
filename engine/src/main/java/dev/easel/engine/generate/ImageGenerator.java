package dev.easel.engine.generate;

import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.explain.Explainer;
import java.util.concurrent.CompletionException;

/** Draws pictures from text with one loaded model, many requests at once. Thread-safe. */
public interface ImageGenerator extends AutoCloseable {
    ModelProfile model();

    /** What this model makes of words and pictures, while it draws as well. */
    Explainer explainer();

    /**
     * Starts a request; it joins the running batch at the next step.
     *
     * @param precedence may have it drawn before others; {@link Overtaking} says for how long
     * @throws RefusedRequestException at once, where this model cannot draw the request or the engine is closed
     */
    Generation submit(GenerationRequest request, ProgressListener listener, Precedence precedence);

    /** The same for a request like all others. */
    default Generation submit(GenerationRequest request, ProgressListener listener) {
        return submit(request, listener, Precedence.NONE);
    }

    /**
     * Draws and waits.
     *
     * @throws EngineException saying why there are no pictures
     * @throws java.util.concurrent.CancellationException where the engine is closed meanwhile
     */
    default GeneratedImages generate(GenerationRequest request, ProgressListener listener) {
        try {
            return submit(request, listener).result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException engineException) {
                throw engineException;
            }
            throw new InferenceException("drawing failed: " + e.getCause(), e);
        }
    }

    /** Ends every request with a CancellationException after the step under way, and frees the model. */
    @Override
    void close();
}
