package dev.easel.upscaler.network;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A picture as networks take it.
 *
 * @param planes red, green, blue, row by row, of 0 to 1
 */
record TestPictures(int width, int height, float[] planes) {
    static TestPictures resource(String name) throws IOException {
        try (InputStream stream = TestPictures.class.getResourceAsStream(name)) {
            BufferedImage image = ImageIO.read(stream);
            int width = image.getWidth();
            int height = image.getHeight();
            float[] planes = new float[3 * width * height];
            for (int i = 0; i < planes.length; i++) {
                int pixel = i % (width * height);
                int shift = 16 - 8 * (i / (width * height));
                planes[i] = ((image.getRGB(pixel % width, pixel / width) >> shift) & 255) / 255f;
            }
            return new TestPictures(width, height, planes);
        }
    }

    static TestPictures noise(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = random.nextFloat();
        }
        return new TestPictures(width, height, planes);
    }

    TestPictures enlarged(Ops ops, UpscalingNetwork network) {
        try (Tensor x = ops.fromFloats(planes, 1, 3, height, width);
                Tensor y = network.upscale(x)) {
            return new TestPictures(width * network.factor(), height * network.factor(), ops.toFloats(y));
        }
    }

    TestPictures part(int left, int top, int partWidth, int partHeight) {
        float[] part = new float[3 * partWidth * partHeight];
        for (int i = 0; i < part.length; i++) {
            int plane = i / (partWidth * partHeight);
            int row = top + i / partWidth % partHeight;
            part[i] = planes[(plane * height + row) * width + left + i % partWidth];
        }
        return new TestPictures(partWidth, partHeight, part);
    }

    /** The largest difference, in grey levels, of what an 8-bit picture can show. */
    double greyLevelsFrom(TestPictures other) {
        double largest = 0;
        for (int i = 0; i < planes.length; i++) {
            largest = Math.max(largest, Math.abs(shown(planes[i]) - shown(other.planes[i])));
        }
        return largest;
    }

    private static double shown(float value) {
        return 255 * Math.max(0.0, Math.min(1.0, value));
    }
}
