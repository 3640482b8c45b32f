package dev.easel.engine.vae;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A picture of latents without decoding them: each pixel is a linear function of one latent cell. The function is fitted
 * once, by least squares, to what the autoencoder makes of plain colours. Confined to the worker thread.
 */
public final class LatentPreview {
    private static final int CELLS = 16;

    private final Ops ops;
    private final Autoencoder autoencoder;
    private double @Nullable [][] toRgb;

    public LatentPreview(Ops ops, Autoencoder autoencoder) {
        this.ops = ops;
        this.autoencoder = autoencoder;
    }

    /** Scaled latents [1, C, h, w] as a picture of w x h pixels. */
    public RgbImage render(Tensor latents) {
        if (toRgb == null) {
            toRgb = fit();
        }
        long[] shape = ops.shape(latents);
        int width = (int) shape[3];
        int height = (int) shape[2];
        float[] values = ops.toFloats(latents);
        int cells = width * height;
        byte[] rgb = new byte[3 * cells];
        for (int i = 0; i < cells; i++) {
            for (int k = 0; k < 3; k++) {
                double[] weights = toRgb[k];
                double sum = weights[weights.length - 1];
                for (int c = 0; c + 1 < weights.length; c++) {
                    sum += weights[c] * values[c * cells + i];
                }
                rgb[3 * i + k] = (byte) Math.max(0, Math.min(255, Math.round((sum + 1) * 127.5)));
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** For each colour one weight a latent channel, and a constant. */
    private double[][] fit() {
        int channels = autoencoder.latentChannels();
        float[] colours = colours();
        float[] latents = encode(colours);
        int cells = CELLS * CELLS;
        double[][] normal = new double[channels + 1][channels + 4];
        for (int i = 0; i < cells; i++) {
            double[] row = new double[channels + 1];
            for (int c = 0; c < channels; c++) {
                row[c] = latents[c * cells + i];
            }
            row[channels] = 1;
            for (int a = 0; a <= channels; a++) {
                for (int b = 0; b <= channels; b++) {
                    normal[a][b] += row[a] * row[b];
                }
                for (int k = 0; k < 3; k++) {
                    normal[a][channels + 1 + k] += row[a] * colours[k * cells + i];
                }
            }
        }
        return solve(normal);
    }

    /** A colour in -1..1 for each cell, in planes: smooth, so that neighbours resemble each other as in pictures. */
    private static float[] colours() {
        Random random = new Random(1);
        float[] values = new float[3 * CELLS * CELLS];
        for (int k = 0; k < 3; k++) {
            double fx = 0.5 + random.nextDouble();
            double fy = 0.5 + random.nextDouble();
            double phase = 6 * random.nextDouble();
            for (int i = 0; i < CELLS * CELLS; i++) {
                int row = i / CELLS;
                values[k * CELLS * CELLS + i] = (float) Math.sin(fx * (i % CELLS) + fy * row + phase);
            }
        }
        return values;
    }

    private float[] encode(float[] colours) {
        int scale = autoencoder.pixelsPerLatent();
        int side = CELLS * scale;
        float[] pixels = new float[3 * side * side];
        for (int k = 0; k < 3; k++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    pixels[(k * side + y) * side + x] = colours[(k * CELLS + y / scale) * CELLS + x / scale];
                }
            }
        }
        Autoencoder.Scaling scaling = autoencoder.scaling();
        try (Tensor picture = ops.fromFloats(pixels, 1, 3, side, side);
                Encoded encoded = autoencoder.encode(picture);
                Tensor scaled = ops.scaled(encoded.mean(), scaling.factor(), -scaling.shift() * scaling.factor())) {
            return ops.toFloats(scaled);
        }
    }

    /** Gauss-Jordan elimination of [A | B] with a small ridge on the diagonal; the solution's columns as rows. */
    private static double[][] solve(double[][] system) {
        int n = system.length;
        int width = system[0].length;
        for (int i = 0; i < n; i++) {
            system[i][i] += 1e-3;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            double diagonal = system[pivot][pivot];
            for (int j = 0; j < width; j++) {
                system[pivot][j] /= diagonal;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == pivot ? 0 : system[i][pivot];
                for (int j = 0; j < width; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        double[][] columns = new double[width - n][n];
        for (int k = 0; k < width - n; k++) {
            for (int i = 0; i < n; i++) {
                columns[k][i] = system[i][n + k];
            }
        }
        return columns;
    }
}
