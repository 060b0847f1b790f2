/**
 * Recipes, one a paragraph, written for this viewer after the libraries' own documentation. The
 * first line says for which library and tasks (`null`: none is said; `+chat`: with the tag
 * conversational); without tasks, for all others. `ID` and `TASK` are the model's; the empty line
 * after imports is left out. A line `module:Class` stands for an import and
 * `model = Class.from_pretrained("ID")`. Of transformers, what imports nothing calls a pipeline.
 */
export const SNIPPET_RECIPES = `
transformers
transformers:AutoModel

transformers text-generation
print(pipe("It rains"))

transformers text-generation+chat
print(pipe([{"role": "user", "content": "Who are you?"}]))

transformers image-text-to-text any-to-any
content = [{"type": "image", "url": "image.png"}, {"type": "text", "text": "What is it?"}]
print(pipe(text=[{"role": "user", "content": content}]))

transformers text-classification token-classification feature-extraction
print(pipe("Ada is in London."))

transformers fill-mask
print(pipe(f"Ada is in {pipe.tokenizer.mask_token}."))

transformers zero-shot-classification
print(pipe("It rains.", candidate_labels=["weather", "sport"]))

transformers image-classification object-detection image-segmentation depth-estimation image-feature-extraction image-to-image mask-generation
print(pipe("image.png"))

transformers zero-shot-image-classification zero-shot-object-detection
print(pipe("image.png", candidate_labels=["cat", "dog"]))

transformers automatic-speech-recognition audio-classification
print(pipe("speech.wav"))

transformers text-to-speech text-to-audio
sound = pipe("Ada is in London.")

transformers question-answering
transformers:AutoModelForQuestionAnswering

transformers image-to-text visual-question-answering
transformers:AutoModelForImageTextToText

transformers translation summarization text2text-generation
transformers:AutoModelForSeq2SeqLM

diffusers
import torch
from diffusers import DiffusionPipeline
pipe = DiffusionPipeline.from_pretrained("ID", torch_dtype=torch.bfloat16).to("cuda")
output = pipe("London")

diffusers image-to-image
import torch
from diffusers import DiffusionPipeline
from diffusers.utils import load_image
pipe = DiffusionPipeline.from_pretrained("ID", torch_dtype=torch.bfloat16).to("cuda")
output = pipe("London", image=load_image("image.png"))

sentence-transformers
from sentence_transformers import SentenceTransformer
model = SentenceTransformer("ID")
print(model.encode(["It rains."]))

sentence-transformers text-ranking
from sentence_transformers import CrossEncoder
model = CrossEncoder("ID")
print(model.rank("weather", ["It rains."]))

peft null text-generation
peft:AutoPeftModelForCausalLM

peft text-classification
peft:AutoPeftModelForSequenceClassification

gguf
llama-cli -hf ID

vllm
vllm serve ID

mlx text-generation
from mlx_lm import generate, load
model, tokenizer = load("ID")
print(generate(model, tokenizer, prompt="It rains"))

timm
import timm
model = timm.create_model("hf-hub:ID", pretrained=True)

open_clip
import open_clip
model, preprocess = open_clip.create_model_from_pretrained("hf-hub:ID")

spacy
import spacy
from huggingface_hub import snapshot_download
model = spacy.load(snapshot_download("ID"))

flair
from flair.nn import Classifier
model = Classifier.load("ID")

fasttext
import fasttext
from huggingface_hub import hf_hub_download
model = fasttext.load_model(hf_hub_download("ID", "model.bin"))

keras
import keras
model = keras.saving.load_model("hf://ID")

sklearn
import joblib
from huggingface_hub import hf_hub_download
model = joblib.load(hf_hub_download("ID", "FILE.joblib"))

ultralytics
from huggingface_hub import hf_hub_download
from ultralytics import YOLO
model = YOLO(hf_hub_download("ID", "FILE.pt"))

pyannote-audio
pyannote.audio:Pipeline

setfit
setfit:SetFitModel

fastai
from huggingface_hub import from_pretrained_fastai
model = from_pretrained_fastai("ID")

bertopic
from bertopic import BERTopic
model = BERTopic.load("ID")

transformers.js
import { pipeline } from '@huggingface/transformers';
const pipe = await pipeline('TASK', 'ID');

gliner
gliner:GLiNER

model2vec
model2vec:StaticModel
`;
