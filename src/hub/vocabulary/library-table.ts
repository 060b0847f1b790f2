// Written by scripts/generate-vocabulary.js from @huggingface/tasks; do not edit.
/**
 * One library a line, in the Hub's order: label, address of its documentation if it has one, and the key where `keyOfName` does not
 * make it of the label. In an address, `*` stands for the key, and `https://` is left out.
 */
export const LIBRARY_TABLE = `
ACE-Step||acestep
Adapters|huggingface.co/docs/hub/adapters|adapter-transformers
AllenNLP|huggingface.co/docs/hub/*
ANEForge|*.readthedocs.io
AnemoI|*.readthedocs.io/en/latest/
AraClip
Aviation NER|github.com/Boeing/aviation_ner_sdr
Asteroid|huggingface.co/docs/hub/*
Audiocraft
AudioSeal
Bagel||bagel-mot
BBoxMaskPose
BEN2
BERTopic
Big Vision||big_vision
BioNeMo
Birder
BiRefNet
BM25S
BoltzGen
Cancer@HomeV2||cancertathomev2
Cartesia Pytorch||cartesia_pytorch
Cartesia MLX||cartesia_mlx
Causilo
CCPFN
Champ
Chatterbox
ChaosSIM
ChatTTS||chat_tts
CheXmix
Chronos||chronos-forecasting
Clara
clipscope
Cloud Agents
CollectorVision
COLIPRI
CosyVoice
CoTracker
ColPali
COMET
cortiq|github.com/infosave2007/cmf/blob/master/docs/CMF_V2_SPEC.md
Cosmos
CXR Foundation
DeepForest|*.readthedocs.io/en/latest/
DepthAnythingV2||depth-anything-v2
Depth Pro
Derm Foundation
Describe Anything
Dia||dia-tts
Dia2
Diff Interpretation Tuning
Diffree
Diffusers|huggingface.co/docs/hub/*
DiffusionKit
Docking@Home||docking-at-home
docTR
EDS-NLP|aphp.github.io/*/latest/|edsnlp
ELM
encoderfile
ESPnet|huggingface.co/docs/hub/*
EUPE
Fairseq
fastai|huggingface.co/docs/hub/*
Fast Print||fastprint
fastText
Fixer
Flair|huggingface.co/docs/hub/*
FleXray
FlexTab
Full Model Emulation|ai2-climate-emulator.readthedocs.io/en/latest/|fme
GaussianFormer
gemma.cpp
GeometryCrafter||geometry-crafter
GLiFormer
GLiNER
GLiNER2
GLM-TTS
Glyph-ByT5
Granite Library
Grok
Habibi-TTS
Hallo
MiniMax H3|huggingface.co/MiniMaxAI/MiniMax-H3
MECT
HERMES
HoloMotion
Hezar|*ai.github.io/*
HTRflow|ai-riksarkivet.github.io/*
HunyuanDiT||hunyuan-dit
Hunyuan3D-2
HunyuanWorld-voyager
HY-WorldPlay
HY-World-2.0||hy-world-2
Image Matching Models
IMS Toucan||imstoucan
IndexTTS||index-tts
InfiniteTalk
InfiniteYou||infinite-you
IntelliFold
Ising Decoding
jev-style
Keras|huggingface.co/docs/hub/*
TF-Keras|huggingface.co/docs/hub/*
KerasHub|keras.io/keras_hub/|keras-hub
ZeroModels|imvision12.github.io/ZeroModels/
Kernels|huggingface.co/docs/*
KimiAudio||kimi-audio
KittenTTS
KRONOS
K2
Lyra-2.0
LagerNVS
Laya
LTX-2|github.com/Lightricks/LTX-2|ltx
Lightning IR
LiteRT
LiteRT-LM
LeRobot|huggingface.co/docs/*
LightGlue
LivePortrait
LongCat-Video-Avatar 1.5
llama-cpp-python
Mini-Omni2
MindSpore
MAGI-1
Magenta RT||magenta-realtime
Magenta RT 2||magenta-realtime-2
MambaSSM||mamba-ssm
MANAS-1
MARS5-TTS
MatAnyone
memra
MeshAnything||mesh-anything
Merlin
MedVAE
mflux
Microduck
MITIE
ml-agents|huggingface.co/docs/hub/*
Sharp||ml-sharp
MLX
mlx-image|huggingface.co/docs/hub/*
MLC-LLM|llm.mlc.ai/docs/
Model2Vec
Mobilint|docs.*.com
Montreal Forced Aligner|*.readthedocs.io
Moshi
MTVCraft
MultiMolecule|*.danling.org
NeMo
NInfer
nobg
NV-MedTech
open-oasis
OpenCLIP||open_clip
OpenASR|github.com/QuintinShaw/*/blob/main/docs/DOCS_INDEX.md
OpenDDE|huggingface.co/aurekaresearch/OpenDDE/blob/main/docs/inference_instructions.md
OpenPeerLLM|huggingface.co/OpenPeerAI/OpenPeerLLM/blob/main/README.md
Open-Sora
OuteTTS
paddlenlp|huggingface.co/docs/hub/*
PaddleOCR|www.paddleocr.ai/|PaddleOCR
PEFT
PerceptionEncoder||perception-encoder
Phantom||phantom-wan
Piper
Pocket-TTS
Pruna AI|docs.pruna.ai
pxia
pyannote.audio||pyannote-audio
Py-Feat|*.org/
pythae
QuantumPeer
Qwen3-TTS||qwen3_tts
RecurrentGemma
Relik
Refiners|refine.rs/
RenderFormer
Reverb
RKLLM
RoboOrchardLab||robo-orchard-lab
RouteE-Powertrain|natlabrockies.github.io/*/
RWKV|*.com/
SAELens
SCAIL-2
sam2
SAM 3D Body
SAM 3D Objects
SAME
sample-factory|huggingface.co/docs/hub/*
sap-rpt-1-oss
sapiens
sapiens2
SeedVR
SelfForcing||self-forcing
sentence-transformers|huggingface.co/docs/hub/*
setfit|huggingface.co/docs/hub/*
Shadow
Scikit-learn||sklearn
spaCy|huggingface.co/docs/hub/*
SpanMarker|huggingface.co/docs/hub/span_marker|span-marker
speechbrain|huggingface.co/docs/hub/*
SSR-Speech
Stable Audio 3
Stable Audio Tools
MonkeyOCR
Diffusion Single File
SEED-Story
Skala
SoloAudio
SongBloom
stable-baselines3|huggingface.co/docs/hub/*
Stanza|huggingface.co/docs/hub/*
Supertonic
SwarmFormer
Migas||synthefy-migas
F5-TTS
Genmo
SongGeneration||tencent-song-generation
TensorFlowTTS
TensorRT
TabPFN
TerraTorch|ibm.github.io/*/
TiC-CLIP
TimesFM
timee-ts
timm|huggingface.co/docs/hub/*
TiRex
TiRex-2
TorchGeo|*.readthedocs.io/
Transformers|huggingface.co/docs/hub/*
Transformers.js|huggingface.co/docs/hub/transformers-js
Trellis
TRELLIS.2||trellis2
TuneJury
ultralytics|github.com/*/*
univa
Uni-3DAR|github.com/dptech-corp/Uni-3DAR
unity-sentis
Sana
VideoPrism
VFIMamba||vfi-mamba
VisMatch
LVFace
VoiceCraft|github.com/jasonppy/VoiceCraft
VoxCPM
Vui
vqweb|www.npmjs.com/package/@thinletterio/*
VibeVoice
VideoX Fun||videox_fun
Wan2.2
WHAM|huggingface.co/microsoft/*/blob/main/README.md
WhisperKit|github.com/argmaxinc/WhisperKit?tab=readme-ov-file#homebrew
YOLOv10|github.com/THU-MIG/*
YOLOv26|docs.ultralytics.com/models/yolo26/
Zonos|github.com/Zyphra/Zonos
3DTopia-XL
`;
