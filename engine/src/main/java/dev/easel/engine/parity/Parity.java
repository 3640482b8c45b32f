package dev.easel.engine.parity;

import dev.easel.engine.EngineException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.text.ClipTextEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the engine against a folder of golden tensors; exits with 1 on any failure. Usage: Parity DIR */
public final class Parity {
    private Parity() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("usage: parity DIR   (a folder of golden tensors, one case in each sub-folder)");
            System.exit(2);
        }
        Report report = check(Path.of(arguments[0]), new Report(System.out));
        System.out.println(report.passed() + " passed, " + report.failed() + " failed");
        System.exit(report.failed() == 0 && report.passed() > 0 ? 0 : 1);
    }

    /** Checks every case below the folder. */
    public static Report check(Path folder, Report report) throws IOException {
        List<Path> cases;
        try (Stream<Path> entries = Files.list(folder)) {
            cases = entries.filter(Files::isDirectory).sorted().toList();
        }
        try (Ops ops = Ops.open(-1)) {
            for (Path path : cases) {
                checkCase(ops, path, report);
            }
        }
        return report;
    }

    private static void checkCase(Ops ops, Path path, Report report) {
        String name = path.getFileName().toString();
        try {
            if (Files.exists(path.resolve("expected.safetensors"))) {
                checkpoint(ops, path, report);
            }
        } catch (EngineException e) {
            report.failure(name, String.valueOf(e.getMessage()));
        }
    }

    private static void checkpoint(Ops ops, Path path, Report report) {
        String name = path.getFileName().toString();
        try (Golden golden = Golden.open(path.resolve("expected.safetensors"));
                Checkpoint checkpoint = Checkpoint.open(path)) {
            NetworkParity networks = new NetworkParity(ops, name, golden, report);
            if (golden.has("in.ids_2")) {
                try (ClipTextEncoder first = NetworkParity.textEncoder(
                                ops, checkpoint.textEncoders().get(0));
                        ClipTextEncoder second = NetworkParity.textEncoder(
                                ops, checkpoint.textEncoders().get(1))) {
                    networks.twoTextEncoders(first, second);
                }
            } else if (golden.has("in.ids")) {
                try (ClipTextEncoder encoder =
                        NetworkParity.textEncoder(ops, checkpoint.textEncoders().get(0))) {
                    networks.text(encoder);
                }
            }
            if (golden.has("in.image")) {
                networks.autoencoder(checkpoint);
            }
            if (golden.has("out.unet")) {
                unet(ops, checkpoint, golden, networks);
            }
        }
    }

    private static void unet(Ops ops, Checkpoint checkpoint, Golden golden, NetworkParity networks) {
        try (UNet unet = NetworkParity.unet(ops, checkpoint.unet())) {
            Optional<Component> control = checkpoint.component("controlnet");
            if (control.isPresent()) {
                networks.controlNet(unet, control.get());
                return;
            }
            networks.unet(unet, "out.text", "out.unet", "out.unet");
            if (golden.has("in.odd")) {
                networks.oddSizedUnet(unet);
            }
        }
    }
}
