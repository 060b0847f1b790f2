// Written by scripts/generate-vocabulary.js from @huggingface/tasks; do not edit.
/** One library a line, in the Hub's order: key, label, address of its documentation if it has one. */
export const LIBRARY_TABLE = `
acestep|ACE-Step
adapter-transformers|Adapters|https://huggingface.co/docs/hub/adapters
allennlp|AllenNLP|https://huggingface.co/docs/hub/allennlp
aneforge|ANEForge|https://aneforge.readthedocs.io
anemoi|AnemoI|https://anemoi.readthedocs.io/en/latest/
araclip|AraClip
aviation-ner|Aviation NER|https://github.com/Boeing/aviation_ner_sdr
asteroid|Asteroid|https://huggingface.co/docs/hub/asteroid
audiocraft|Audiocraft
audioseal|AudioSeal
bagel-mot|Bagel
bboxmaskpose|BBoxMaskPose
ben2|BEN2
bertopic|BERTopic
big_vision|Big Vision
bionemo|BioNeMo
birder|Birder
birefnet|BiRefNet
bm25s|BM25S
boltzgen|BoltzGen
cancertathomev2|Cancer@HomeV2
cartesia_pytorch|Cartesia Pytorch
cartesia_mlx|Cartesia MLX
causilo|Causilo
ccpfn|CCPFN
champ|Champ
chatterbox|Chatterbox
chaossim|ChaosSIM
chat_tts|ChatTTS
chexmix|CheXmix
chronos-forecasting|Chronos
clara|Clara
clipscope|clipscope
cloud-agents|Cloud Agents
collectorvision|CollectorVision
colipri|COLIPRI
cosyvoice|CosyVoice
cotracker|CoTracker
colpali|ColPali
comet|COMET
cortiq|cortiq|https://github.com/infosave2007/cmf/blob/master/docs/CMF_V2_SPEC.md
cosmos|Cosmos
cxr-foundation|CXR Foundation
deepforest|DeepForest|https://deepforest.readthedocs.io/en/latest/
depth-anything-v2|DepthAnythingV2
depth-pro|Depth Pro
derm-foundation|Derm Foundation
describe-anything|Describe Anything
dia-tts|Dia
dia2|Dia2
diff-interpretation-tuning|Diff Interpretation Tuning
diffree|Diffree
diffusers|Diffusers|https://huggingface.co/docs/hub/diffusers
diffusionkit|DiffusionKit
docking-at-home|Docking@Home
doctr|docTR
edsnlp|EDS-NLP|https://aphp.github.io/edsnlp/latest/
elm|ELM
encoderfile|encoderfile
espnet|ESPnet|https://huggingface.co/docs/hub/espnet
eupe|EUPE
fairseq|Fairseq
fastai|fastai|https://huggingface.co/docs/hub/fastai
fastprint|Fast Print
fasttext|fastText
fixer|Fixer
flair|Flair|https://huggingface.co/docs/hub/flair
flexray|FleXray
flextab|FlexTab
fme|Full Model Emulation|https://ai2-climate-emulator.readthedocs.io/en/latest/
gaussianformer|GaussianFormer
gemma.cpp|gemma.cpp
geometry-crafter|GeometryCrafter
gliformer|GLiFormer
gliner|GLiNER
gliner2|GLiNER2
glm-tts|GLM-TTS
glyph-byt5|Glyph-ByT5
granite-library|Granite Library
grok|Grok
habibi-tts|Habibi-TTS
hallo|Hallo
minimax-h3|MiniMax H3|https://huggingface.co/MiniMaxAI/MiniMax-H3
mect|MECT
hermes|HERMES
holomotion|HoloMotion
hezar|Hezar|https://hezarai.github.io/hezar
htrflow|HTRflow|https://ai-riksarkivet.github.io/htrflow
hunyuan-dit|HunyuanDiT
hunyuan3d-2|Hunyuan3D-2
hunyuanworld-voyager|HunyuanWorld-voyager
hy-worldplay|HY-WorldPlay
hy-world-2|HY-World-2.0
image-matching-models|Image Matching Models
imstoucan|IMS Toucan
index-tts|IndexTTS
infinitetalk|InfiniteTalk
infinite-you|InfiniteYou
intellifold|IntelliFold
ising-decoding|Ising Decoding
jev-style|jev-style
keras|Keras|https://huggingface.co/docs/hub/keras
tf-keras|TF-Keras|https://huggingface.co/docs/hub/tf-keras
keras-hub|KerasHub|https://keras.io/keras_hub/
zeromodels|ZeroModels|https://imvision12.github.io/ZeroModels/
kernels|Kernels|https://huggingface.co/docs/kernels
kimi-audio|KimiAudio
kittentts|KittenTTS
kronos|KRONOS
k2|K2
lyra-2.0|Lyra-2.0
lagernvs|LagerNVS
laya|Laya
ltx|LTX-2|https://github.com/Lightricks/LTX-2
lightning-ir|Lightning IR
litert|LiteRT
litert-lm|LiteRT-LM
lerobot|LeRobot|https://huggingface.co/docs/lerobot
lightglue|LightGlue
liveportrait|LivePortrait
longcat-video-avatar-1.5|LongCat-Video-Avatar 1.5
llama-cpp-python|llama-cpp-python
mini-omni2|Mini-Omni2
mindspore|MindSpore
magi-1|MAGI-1
magenta-realtime|Magenta RT
magenta-realtime-2|Magenta RT 2
mamba-ssm|MambaSSM
manas-1|MANAS-1
mars5-tts|MARS5-TTS
matanyone|MatAnyone
memra|memra
mesh-anything|MeshAnything
merlin|Merlin
medvae|MedVAE
mflux|mflux
microduck|Microduck
mitie|MITIE
ml-agents|ml-agents|https://huggingface.co/docs/hub/ml-agents
ml-sharp|Sharp
mlx|MLX
mlx-image|mlx-image|https://huggingface.co/docs/hub/mlx-image
mlc-llm|MLC-LLM|https://llm.mlc.ai/docs/
model2vec|Model2Vec
mobilint|Mobilint|https://docs.mobilint.com
montreal-forced-aligner|Montreal Forced Aligner|https://montreal-forced-aligner.readthedocs.io
moshi|Moshi
mtvcraft|MTVCraft
multimolecule|MultiMolecule|https://multimolecule.danling.org
nemo|NeMo
ninfer|NInfer
nobg|nobg
nv-medtech|NV-MedTech
open-oasis|open-oasis
open_clip|OpenCLIP
openasr|OpenASR|https://github.com/QuintinShaw/openasr/blob/main/docs/DOCS_INDEX.md
opendde|OpenDDE|https://huggingface.co/aurekaresearch/OpenDDE/blob/main/docs/inference_instructions.md
openpeerllm|OpenPeerLLM|https://huggingface.co/OpenPeerAI/OpenPeerLLM/blob/main/README.md
open-sora|Open-Sora
outetts|OuteTTS
paddlenlp|paddlenlp|https://huggingface.co/docs/hub/paddlenlp
PaddleOCR|PaddleOCR|https://www.paddleocr.ai/
peft|PEFT
perception-encoder|PerceptionEncoder
phantom-wan|Phantom
piper|Piper
pocket-tts|Pocket-TTS
pruna-ai|Pruna AI|https://docs.pruna.ai
pxia|pxia
pyannote-audio|pyannote.audio
py-feat|Py-Feat|https://py-feat.org/
pythae|pythae
quantumpeer|QuantumPeer
qwen3_tts|Qwen3-TTS
recurrentgemma|RecurrentGemma
relik|Relik
refiners|Refiners|https://refine.rs/
renderformer|RenderFormer
reverb|Reverb
rkllm|RKLLM
robo-orchard-lab|RoboOrchardLab
routee-powertrain|RouteE-Powertrain|https://natlabrockies.github.io/routee-powertrain/
rwkv|RWKV|https://rwkv.com/
saelens|SAELens
scail-2|SCAIL-2
sam2|sam2
sam-3d-body|SAM 3D Body
sam-3d-objects|SAM 3D Objects
same|SAME
sample-factory|sample-factory|https://huggingface.co/docs/hub/sample-factory
sap-rpt-1-oss|sap-rpt-1-oss
sapiens|sapiens
sapiens2|sapiens2
seedvr|SeedVR
self-forcing|SelfForcing
sentence-transformers|sentence-transformers|https://huggingface.co/docs/hub/sentence-transformers
setfit|setfit|https://huggingface.co/docs/hub/setfit
shadow|Shadow
sklearn|Scikit-learn
spacy|spaCy|https://huggingface.co/docs/hub/spacy
span-marker|SpanMarker|https://huggingface.co/docs/hub/span_marker
speechbrain|speechbrain|https://huggingface.co/docs/hub/speechbrain
ssr-speech|SSR-Speech
stable-audio-3|Stable Audio 3
stable-audio-tools|Stable Audio Tools
monkeyocr|MonkeyOCR
diffusion-single-file|Diffusion Single File
seed-story|SEED-Story
skala|Skala
soloaudio|SoloAudio
songbloom|SongBloom
stable-baselines3|stable-baselines3|https://huggingface.co/docs/hub/stable-baselines3
stanza|Stanza|https://huggingface.co/docs/hub/stanza
supertonic|Supertonic
swarmformer|SwarmFormer
synthefy-migas|Migas
f5-tts|F5-TTS
genmo|Genmo
tencent-song-generation|SongGeneration
tensorflowtts|TensorFlowTTS
tensorrt|TensorRT
tabpfn|TabPFN
terratorch|TerraTorch|https://ibm.github.io/terratorch/
tic-clip|TiC-CLIP
timesfm|TimesFM
timee-ts|timee-ts
timm|timm|https://huggingface.co/docs/hub/timm
tirex|TiRex
tirex-2|TiRex-2
torchgeo|TorchGeo|https://torchgeo.readthedocs.io/
transformers|Transformers|https://huggingface.co/docs/hub/transformers
transformers.js|Transformers.js|https://huggingface.co/docs/hub/transformers-js
trellis|Trellis
trellis2|TRELLIS.2
tunejury|TuneJury
ultralytics|ultralytics|https://github.com/ultralytics/ultralytics
univa|univa
uni-3dar|Uni-3DAR|https://github.com/dptech-corp/Uni-3DAR
unity-sentis|unity-sentis
sana|Sana
videoprism|VideoPrism
vfi-mamba|VFIMamba
vismatch|VisMatch
lvface|LVFace
voicecraft|VoiceCraft|https://github.com/jasonppy/VoiceCraft
voxcpm|VoxCPM
vui|Vui
vqweb|vqweb|https://www.npmjs.com/package/@thinletterio/vqweb
vibevoice|VibeVoice
videox_fun|VideoX Fun
wan2.2|Wan2.2
wham|WHAM|https://huggingface.co/microsoft/wham/blob/main/README.md
whisperkit|WhisperKit|https://github.com/argmaxinc/WhisperKit?tab=readme-ov-file#homebrew
yolov10|YOLOv10|https://github.com/THU-MIG/yolov10
yolov26|YOLOv26|https://docs.ultralytics.com/models/yolo26/
zonos|Zonos|https://github.com/Zyphra/Zonos
3dtopia-xl|3DTopia-XL
`;
