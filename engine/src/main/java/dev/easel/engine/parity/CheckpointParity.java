package dev.easel.engine.parity;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.denoise.ControlNet;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.generate.LoraUse;
import dev.easel.engine.sampling.ScheduleConfig;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.vae.Autoencoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a checkpoint and the reference implementation's inputs and outputs in {@code expected.safetensors}: which
 * outputs there are tells what is checked, and an output that nothing is compared with fails.
 */
final class CheckpointParity {
    static final String FILE = "expected.safetensors";

    private static final String LORA = "lora.kohya.safetensors";
    private static final double LORA_WEIGHT = 0.8;
    private static final String SINGLE_FILE = ".single-file.safetensors";

    private final Ops ops;
    private final Path folder;
    private final String label;
    private final Golden golden;
    private final Report report;

    private CheckpointParity(Ops ops, Path folder, String label, Golden golden, Report report) {
        this.ops = ops;
        this.folder = folder;
        this.label = label;
        this.golden = golden;
        this.report = report;
    }

    static void check(Ops ops, Path folder, String label, Report report) {
        try (Golden golden = Golden.open(folder.resolve(FILE));
                Checkpoint checkpoint = Checkpoint.open(folder)) {
            CheckpointParity parity = new CheckpointParity(ops, folder, label, golden, report);
            CaseNetworks networks = CaseNetworks.of(ops, checkpoint, List.of());
            parity.networks(label, networks);
            parity.clipSkip(networks);
            parity.oddSize(networks);
            parity.twoTextEncoders(networks);
            parity.controlNet(networks);
            parity.runs(networks);
            parity.lora(checkpoint);
            parity.singleFiles();
            golden.unchecked().forEach(output -> report.failure(label + "/" + output, "is not checked"));
        }
    }

    /** Those that a single file holds, too. */
    private void networks(String name, CaseNetworks networks) {
        NetworkParity parity = new NetworkParity(ops, name, golden, report);
        if (golden.has("in.ids") && !golden.has("in.ids_2")) {
            report.guarded(name + "/out.text", () -> {
                try (ClipTextEncoder encoder = networks.textEncoder("text_encoder")) {
                    parity.text(encoder, "out.text");
                }
            });
        }
        if (golden.has("in.image")) {
            report.guarded(name + "/out.vae", () -> {
                try (Autoencoder vae = networks.autoencoder()) {
                    parity.autoencoder(vae);
                }
            });
        }
        if (golden.has("out.unet") && !golden.has("in.hint")) {
            report.guarded(name + "/out.unet", () -> {
                try (UNet unet = networks.unet()) {
                    parity.unet(unet, "out.text", "out.unet");
                }
            });
        }
    }

    private void clipSkip(CaseNetworks networks) {
        if (golden.has("out.text_clip_skip_1")) {
            report.guarded(label + "/out.text_clip_skip_1", () -> {
                try (ClipTextEncoder encoder = networks.textEncoder("text_encoder")) {
                    parity().textWithoutLastLayer(encoder);
                }
            });
        }
    }

    private void oddSize(CaseNetworks networks) {
        if (golden.has("in.odd")) {
            report.guarded(label + "/out.unet_odd", () -> {
                try (UNet unet = networks.unet()) {
                    parity().oddSizedUnet(unet);
                }
            });
        }
    }

    private void twoTextEncoders(CaseNetworks networks) {
        if (golden.has("in.ids_2")) {
            report.guarded(label + "/out.text", () -> {
                try (ClipTextEncoder first = networks.textEncoder("text_encoder");
                        ClipTextEncoder second = networks.textEncoder("text_encoder_2")) {
                    parity().twoTextEncoders(first, second);
                }
            });
        }
    }

    private void controlNet(CaseNetworks networks) {
        if (golden.has("in.hint")) {
            report.guarded(label + "/out.mid", () -> {
                try (ControlNet net = networks.controlNet()) {
                    parity().controlNet(net);
                    if (golden.has("out.unet")) {
                        try (UNet unet = networks.unet()) {
                            parity().controlledUnet(unet, net);
                        }
                    }
                }
            });
        }
    }

    private NetworkParity parity() {
        return new NetworkParity(ops, label, golden, report);
    }

    private void runs(CaseNetworks networks) {
        if (!golden.has("in.run_noise")) {
            return;
        }
        RunParity parity = new RunParity(ops, label, golden, report);
        report.guarded(label + "/out.run", () -> {
            try (UNet unet = networks.unet();
                    Autoencoder vae = networks.autoencoder()) {
                ScheduleConfig schedule = ScheduleConfig.read(networks.checkpoint()
                        .schedulerConfig()
                        .orElseThrow(() -> new ModelLoadException(folder + ": has no scheduler")));
                parity.textToImage(unet, vae, schedule);
                if (golden.has("in.img2img_start")) {
                    parity.imageToImage(unet, schedule);
                }
            }
        });
    }

    private void lora(Checkpoint checkpoint) {
        if (!golden.has("out.lora_text")) {
            return;
        }
        report.guarded(label + "/out.lora", () -> {
            LoraUse use = new LoraUse(folder.resolve(LORA), LORA_WEIGHT);
            CaseNetworks networks = CaseNetworks.of(ops, checkpoint, List.of(use));
            try (ClipTextEncoder encoder = networks.textEncoder("text_encoder");
                    UNet unet = networks.unet()) {
                parity().text(encoder, "out.lora_text");
                parity().unet(unet, "out.lora_text", "out.lora_unet");
            }
        });
    }

    private void singleFiles() {
        for (Path file : singleFilesIn(folder)) {
            String name = label + "/single-file";
            report.guarded(name, () -> {
                try (Checkpoint checkpoint = Checkpoint.openSingleFile(file, folder)) {
                    networks(name, CaseNetworks.of(ops, checkpoint, List.of()));
                }
            });
        }
    }

    private static List<Path> singleFilesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(SINGLE_FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ModelLoadException(folder + ": cannot be listed: " + e, e);
        }
    }
}
