package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleConfigTest {

    @Test
    void stableDiffusion1ReadsAsTheFactoryMakesIt() {
        ScheduleConfig config = read("""
                {"_class_name": "PNDMScheduler", "_diffusers_version": "0.6.0", "beta_end": 0.012,
                 "beta_schedule": "scaled_linear", "beta_start": 0.00085, "num_train_timesteps": 1000,
                 "set_alpha_to_one": false, "skip_prk_steps": true, "steps_offset": 1, "trained_betas": null,
                 "clip_sample": false}""");

        assertThat(config.withSpacing(TimestepSpacing.LEADING))
                .isEqualTo(ScheduleConfig.stableDiffusion(PredictionType.EPSILON));
        assertThat(config.spacingFor(SamplerType.PNDM)).isEqualTo(TimestepSpacing.LEADING);
    }

    @Test
    void stableDiffusion2ReadsItsPredictionType() {
        ScheduleConfig config = read("""
                {"_class_name": "DDIMScheduler", "_diffusers_version": "0.8.0", "beta_end": 0.012,
                 "beta_schedule": "scaled_linear", "beta_start": 0.00085, "clip_sample": false,
                 "num_train_timesteps": 1000, "prediction_type": "v_prediction", "set_alpha_to_one": false,
                 "skip_prk_steps": true, "steps_offset": 1, "trained_betas": null}""");

        assertThat(config.sampler()).hasToString("ddim");
        assertThat(config.prediction()).isEqualTo(PredictionType.V_PREDICTION);
    }

    /** The published file carries keys of other classes, some at values those classes would refuse. */
    @Test
    void stableDiffusionXlReadsAsTheFactoryMakesIt() {
        ScheduleConfig config = read("""
                {"_class_name": "EulerDiscreteScheduler", "_diffusers_version": "0.19.0.dev0", "beta_end": 0.012,
                 "beta_schedule": "scaled_linear", "beta_start": 0.00085, "clip_sample": false,
                 "interpolation_type": "linear", "num_train_timesteps": 1000, "prediction_type": "epsilon",
                 "sample_max_value": 1.0, "set_alpha_to_one": false, "skip_prk_steps": true, "steps_offset": 1,
                 "timestep_spacing": "leading", "trained_betas": null, "use_karras_sigmas": false}""");

        assertThat(config).isEqualTo(ScheduleConfig.stableDiffusionXl(PredictionType.EPSILON));
    }

    @Test
    void latentConsistencyModelReadsItsDistillation() {
        ScheduleConfig config = read("""
                {"_class_name": "LCMScheduler", "_diffusers_version": "0.22.0.dev0", "beta_end": 0.012,
                 "beta_schedule": "scaled_linear", "beta_start": 0.00085, "clip_sample": false,
                 "clip_sample_range": 1.0, "dynamic_thresholding_ratio": 0.995, "num_train_timesteps": 1000,
                 "original_inference_steps": 40, "prediction_type": "epsilon", "rescale_betas_zero_snr": false,
                 "sample_max_value": 1.0, "set_alpha_to_one": true, "steps_offset": 1, "thresholding": false,
                 "timestep_scaling": 12.0, "timestep_spacing": "leading", "trained_betas": null}""");

        assertThat(config.sampler()).hasToString("lcm");
        assertThat(config.diffusion().originalSteps()).isEqualTo(40);
        assertThat(config.diffusion().timestepScaling()).isEqualTo(12);
    }

    @Test
    void builtInModelReadsFromItsFileWithBareInfinity() {
        ScheduleConfig config =
                ScheduleConfig.read(Path.of("../config/models/easel-mini/scheduler/scheduler_config.json"));

        assertThat(config.sampler()).hasToString("dpmpp-2m");
        assertThat(config.prediction()).isEqualTo(PredictionType.V_PREDICTION);
        assertThat(config.betas().zeroTerminalSnr()).isTrue();
        assertThat(config.spacingFor(SamplerType.EULER)).isEqualTo(TimestepSpacing.TRAILING);
    }

    @ParameterizedTest
    @CsvSource({
        "DDIMScheduler, ddim, LEADING",
        "DDPMScheduler, ddpm, LEADING",
        "PNDMScheduler, pndm, LEADING",
        "LCMScheduler, lcm, LEADING",
        "EulerDiscreteScheduler, euler, LINSPACE",
        "EulerAncestralDiscreteScheduler, euler-a, LINSPACE",
        "HeunDiscreteScheduler, heun, LINSPACE",
        "DPMSolverMultistepScheduler, dpmpp-2m, LINSPACE",
        "UniPCMultistepScheduler, unipc, LINSPACE",
    })
    void omittedSpacingIsTheDefaultOfTheClass(String className, String sampler, TimestepSpacing spacing) {
        ScheduleConfig config =
                read("{'_class_name': '" + className + "', 'clip_sample': false, 'skip_prk_steps': true}");

        assertThat(config.sampler()).hasToString(sampler);
        assertThat(config.spacingFor(config.sampler().type())).isEqualTo(spacing);
    }

    @ParameterizedTest
    @CsvSource({
        "DPMSolverMultistepScheduler, 'algorithm_type', 'sde-dpmsolver++', dpmpp-2m-sde",
        "DPMSolverMultistepScheduler, 'use_karras_sigmas', true, dpmpp-2m-karras",
        "EulerDiscreteScheduler, 'use_karras_sigmas', true, euler-karras",
        "EulerAncestralDiscreteScheduler, 'use_karras_sigmas', true, euler-a",
        "DDPMScheduler, 'variance_type', fixed_large, ddpm",
    })
    void samplerFollowsTheClassAndItsKeys(String className, String key, String value, String sampler) {
        assertThat(read(with(className, key, value)).sampler()).hasToString(sampler);
    }

    @ParameterizedTest
    @CsvSource({
        "DDIMScheduler, thresholding, true",
        "DDIMScheduler, clip_sample, true",
        "DDIMScheduler, beta_schedule, sigmoid",
        "DDIMScheduler, prediction_type, flow_prediction",
        "DDIMScheduler, timestep_spacing, random",
        "DDIMScheduler, steps_offset, 0.5",
        "DDIMScheduler, num_train_timesteps, many",
        "DDPMScheduler, variance_type, learned_range",
        "PNDMScheduler, skip_prk_steps, false",
        "EulerDiscreteScheduler, use_beta_sigmas, true",
        "EulerDiscreteScheduler, sigma_max, 80",
        "EulerDiscreteScheduler, timestep_type, continuous",
        "EulerDiscreteScheduler, interpolation_type, log_linear",
        "EulerDiscreteScheduler, final_sigmas_type, one",
        "DPMSolverMultistepScheduler, algorithm_type, dpmsolver",
        "DPMSolverMultistepScheduler, solver_order, 3",
        "DPMSolverMultistepScheduler, solver_type, rk4",
        "DPMSolverMultistepScheduler, lambda_min_clipped, -5.1",
        "DPMSolverMultistepScheduler, variance_type, learned",
        "DPMSolverMultistepScheduler, use_flow_sigmas, true",
        "UniPCMultistepScheduler, predict_x0, false",
        "UniPCMultistepScheduler, disable_corrector, [0]",
        "LMSDiscreteScheduler, beta_start, 0.1",
    })
    void unsupportedValueIsRefusedByName(String className, String key, String value) {
        String named = className.startsWith("LMS") ? "_class_name=" + className : key + "=" + value;

        assertThatThrownBy(() -> read(with(className, key, value)))
                .isInstanceOf(ModelLoadException.class)
                .hasMessage("scheduler_config.json: " + named + " is not supported");
    }

    @Test
    void clippingByDefaultIsRefused() {
        assertThatThrownBy(() -> read("{'_class_name': 'DDIMScheduler'}"))
                .isInstanceOf(ModelLoadException.class)
                .hasMessage("scheduler_config.json: clip_sample is missing, and its default is not supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps_offset | 1000 | steps_offset=1000",
                "original_inference_steps | 2000 | original_inference_steps=2000",
                "num_train_timesteps | 1 | 1 timesteps",
                "beta_end | 1.5 | 1.5",
                "trained_betas | [0.1, 0.2] | 2 trained betas",
                "trained_betas | 0.1 | trained_betas=0.1",
            })
    void impossibleNumberIsRefused(String key, String value, String named) {
        assertThatThrownBy(() -> read(with("DDIMScheduler", key, value)))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageStartingWith("scheduler_config.json: ")
                .hasMessageContaining(named);
    }

    @Test
    void trainedBetasReplaceTheCurve() {
        ScheduleConfig config = read(
                "{'_class_name': 'EulerDiscreteScheduler', 'num_train_timesteps': 3, 'trained_betas': [0.1, 0.2, 0.5],"
                        + " 'original_inference_steps': 3}");

        assertThat(config.betas().trained()).isEqualTo(List.of(0.1, 0.2, 0.5));
        assertThat(config.betas().betas()).containsExactly(0.1, 0.2, 0.5);
    }

    @Test
    void fileThatIsNoJsonIsRefusedByName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("scheduler_config.json"), "{");

        assertThatThrownBy(() -> ScheduleConfig.read(file))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(file.toString());
    }

    private static String with(String className, String key, String value) {
        boolean bare = value.matches("true|false|-?[0-9.]+|\\[.*]");
        String others = key.equals("clip_sample") || key.equals("skip_prk_steps")
                ? ""
                : ", 'clip_sample': false, 'skip_prk_steps': true";
        String quoted = bare ? value : "'" + value + "'";
        return "{'_class_name': '" + className + "', '" + key.replace("'", "") + "': " + quoted + others + "}";
    }

    private static ScheduleConfig read(String json) {
        try {
            return ScheduleConfig.read(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
