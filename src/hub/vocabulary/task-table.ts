// Written by scripts/generate-vocabulary.js from @huggingface/tasks; do not edit.
export const MODALITIES = ['multimodal', 'nlp', 'cv', 'audio', 'tabular', 'rl', 'other'] as const;

/** One task a line, in the Hub's order: name, modality, and the id where `keyOfName` does not make it of the name. */
export const TASK_TABLE = `
Text Classification|nlp
Token Classification|nlp
Table Question Answering|nlp
Question Answering|nlp
Zero-Shot Classification|nlp
Translation|nlp
Summarization|nlp
Feature Extraction|nlp
Text Generation|nlp
Fill-Mask|nlp
Sentence Similarity|nlp
Text-to-Speech|audio
Text-to-Audio|audio
Automatic Speech Recognition|audio
Audio-to-Audio|audio
Audio Classification|audio
Audio-Text-to-Text|multimodal
Voice Activity Detection|audio
Depth Estimation|cv
Image Classification|cv
Object Detection|cv
Image Segmentation|cv
Text-to-Image|cv
Image-to-Text|cv
Image-to-Image|cv
Image-to-Video|cv
Unconditional Image Generation|cv
Video Classification|cv
Reinforcement Learning|rl
Robotics|rl
Tabular Classification|tabular
Tabular Regression|tabular
Tabular to Text|tabular
Table to Text|nlp
Multiple Choice|nlp
Text Ranking|nlp
Text Retrieval|nlp
Time Series Forecasting|tabular
Text-to-Video|cv
Image-Text-to-Text|multimodal
Image-Text-to-Image|multimodal
Image-Text-to-Video|multimodal
Visual Question Answering|multimodal
Document Question Answering|multimodal
Zero-Shot Image Classification|cv
Graph Machine Learning|other|graph-ml
Mask Generation|cv
Zero-Shot Object Detection|cv
Text-to-3D|cv
Image-to-3D|cv
Image Feature Extraction|cv
Video-Text-to-Text|multimodal
Keypoint Detection|cv
Visual Document Retrieval|multimodal
Any-to-Any|multimodal
Video-to-Video|cv
Other|other
`;
